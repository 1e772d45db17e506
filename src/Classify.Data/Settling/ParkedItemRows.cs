using Classify.Core.Taxonomy;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Conventions;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.Settling;

/// <summary>The rows of an item whose question waits for a job at its provider.</summary>
internal static class ParkedItemRows
{
    private const string Insert =
        """
        INSERT INTO provider_batch_requests (trace_id, indicator_id, run, stage, provider, model, prompt_hash, prompt_version,
          attempt, tokens, bytes, reserved_usd, queued_at)
        SELECT @trace_id, @indicator_id, @run, @stage, @provider, @model, @prompt_hash, @prompt_version, 1, @tokens, @bytes,
          @reserved_usd, @now
        WHERE EXISTS (SELECT 1 FROM batch_items
          WHERE trace_id = @trace_id AND indicator_id = @indicator_id AND fence = @fence AND state = 'running')
        RETURNING id
        """;

    private const string Park =
        """
        UPDATE batch_items SET state = 'waiting-on-provider', waiting_for = @request, parked_at = @now, ask = NULL,
          active_ms = active_ms + @active_ms, updated_at = @now
        WHERE trace_id = @trace_id AND indicator_id = @indicator_id AND fence = @fence AND state = 'running'
        """;

    /// <summary>The first question says how long the batch can wait: from then on that only gets less.</summary>
    private const string SetDeadline = "UPDATE batches SET deadline_at = @deadline_at WHERE trace_id = @trace_id AND deadline_at IS NULL";

    /// <summary>Stores them; false when the item is no longer the run's.</summary>
    public static bool Store(WriteSession session, BatchHeader batch, Parked parked, CounterChange change)
    {
        var item = parked.Item;
        var requests = session.Statement(Insert).Query(
            row => row.GetInt64(0),
            batch.TraceId, item.IndicatorId, item.Run, WireName.Of(parked.Stage), parked.Provider, parked.Model,
            parked.PromptHash, parked.PromptVersion, parked.Tokens, parked.Bytes, parked.ReservedUsd, session.Now, item.Fence);
        if (requests is not [var request])
        {
            return false;
        }

        session.Statement(Park).Execute(request, session.Now, parked.ActiveMs, batch.TraceId, item.IndicatorId, item.Fence);
        session.Statement(SetDeadline).Execute(
            Timestamp.Text(Timestamp.Parse(session.Now) + (ClassificationWorkflow.MaxQuestions * parked.LongestWait)), batch.TraceId);
        StageStart.Log(session, batch.TraceId, item.IndicatorId, item.Run, parked.Stage);
        change.Move(ItemState.Running, ItemState.WaitingOnProvider);
        return true;
    }
}
