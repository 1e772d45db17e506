using Classify.Core.Taxonomy;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.Batches;

/// <summary>What came of cancelling a batch.</summary>
public enum CancelOutcome
{
    /// <summary>There is no such batch.</summary>
    Unknown,

    /// <summary>It had ended before.</summary>
    AlreadyEnded,

    /// <summary>Its open items are cancelled.</summary>
    Cancelled,
}

/// <summary>Cancels every open item of a batch; runs that hold one lose it.</summary>
public sealed class CancelBatch(string traceId) : Write<CancelOutcome>
{
    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    protected internal override CancelOutcome Execute(WriteSession session)
    {
        var ended = session.Statement("SELECT ended_at IS NOT NULL FROM batches WHERE trace_id = @trace_id")
            .Query(row => row.GetBoolean(0), traceId);
        if (ended.Count == 0)
        {
            return CancelOutcome.Unknown;
        }

        if (ended[0])
        {
            return CancelOutcome.AlreadyEnded;
        }

        session.Statement("UPDATE batches SET cancel_requested_at = COALESCE(cancel_requested_at, @now) WHERE trace_id = @trace_id")
            .Execute(session.Now, traceId);
        ParkedRequests.Close(session, traceId);
        BatchCounters.Apply(session, traceId, CancelItems(session));
        return CancelOutcome.Cancelled;
    }

    private CounterChange CancelItems(WriteSession session)
    {
        var change = new CounterChange();
        foreach (var state in new[] { ItemState.Queued, ItemState.Running, ItemState.Retrying, ItemState.WaitingOnProvider })
        {
            var items = session.Statement(
                    """
                    UPDATE batch_items SET state = 'cancelled', fence = fence + 1, ask = NULL, waiting_for = NULL, parked_at = NULL, next_attempt_at = NULL,
                      error_class = 'cancelled', error_message = 'The batch was cancelled.', updated_at = @now
                    WHERE trace_id = @trace_id AND state = @state
                    """)
                .Execute(session.Now, traceId, WireName.Of(state));
            change.Move(state, ItemState.Cancelled, items);
        }

        return change;
    }
}
