using Classify.Core.Taxonomy;
using Classify.Data.Batches;
using Classify.Data.Conventions;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.Settling;

/// <summary>The rows of an item that goes back to the queue because a model is to be asked.</summary>
internal static class WaitingItemRows
{
    private const string LeaveForAsking =
        """
        UPDATE batch_items SET state = 'queued', ask = 'sync', active_ms = active_ms + @active_ms, updated_at = @now
        WHERE trace_id = @trace_id AND indicator_id = @indicator_id AND fence = @fence AND state = 'running'
        """;

    private const string GoOn =
        """
        UPDATE batch_items SET state = 'queued', ask = NULL, active_ms = active_ms + @active_ms, updated_at = @now
        WHERE trace_id = @trace_id AND indicator_id = @indicator_id AND fence = @fence AND state = 'running'
        """;

    private const string PutBack =
        """
        UPDATE batch_items SET state = 'queued', next_attempt_at = @not_before, active_ms = active_ms + @active_ms,
          updated_at = @now
        WHERE trace_id = @trace_id AND indicator_id = @indicator_id AND fence = @fence AND state = 'running'
        """;

    /// <summary>Stores them; false when the item is no longer the run's.</summary>
    public static bool Store(WriteSession session, BatchHeader batch, LeftForAsking left, CounterChange change)
    {
        var item = left.Item;
        var owned = session.Statement(LeaveForAsking)
            .Execute(left.ActiveMs, session.Now, batch.TraceId, item.IndicatorId, item.Fence);
        if (owned == 0)
        {
            return false;
        }

        StageStart.Log(session, batch.TraceId, item.IndicatorId, item.Run, left.Stage);
        change.Move(ItemState.Running, ItemState.Queued);
        return true;
    }

    /// <summary>Stores them; false when the item is no longer the run's.</summary>
    public static bool Store(WriteSession session, BatchHeader batch, QuestionSettled next, CounterChange change)
    {
        var item = next.Item;
        var owned = session.Statement(GoOn).Execute(next.ActiveMs, session.Now, batch.TraceId, item.IndicatorId, item.Fence);
        if (owned == 0)
        {
            return false;
        }

        change.Move(ItemState.Running, ItemState.Queued);
        return true;
    }

    /// <summary>Stores them; false when the item is no longer the run's. It counts as no attempt.</summary>
    public static bool Store(WriteSession session, BatchHeader batch, PutBack putBack, CounterChange change)
    {
        var item = putBack.Item;
        var owned = session.Statement(PutBack).Execute(
            Timestamp.Text(putBack.NotBefore), putBack.ActiveMs, session.Now, batch.TraceId, item.IndicatorId, item.Fence);
        if (owned == 0)
        {
            return false;
        }

        change.Move(ItemState.Running, ItemState.Queued);
        return true;
    }
}
