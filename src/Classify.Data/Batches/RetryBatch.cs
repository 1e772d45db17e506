using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.Batches;

/// <summary>What came of retrying a batch.</summary>
public abstract record RetryOutcome
{
    private RetryOutcome()
    {
    }

    /// <summary>There is no such batch.</summary>
    public sealed record Unknown : RetryOutcome;

    /// <summary>It has not ended yet.</summary>
    public sealed record StillOpen : RetryOutcome;

    /// <summary>Its failed items are queued again, in these chunks.</summary>
    public sealed record Requeued(int Items, IReadOnlyList<int> Chunks) : RetryOutcome;
}

/// <summary>
/// Queues the failed items of an ended batch again, as a new run. A batch that was cancelled is open again with its failed
/// items alone and ends as completed; its cancelled items stay cancelled.
/// </summary>
public sealed class RetryBatch(string traceId) : Write<RetryOutcome>
{
    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    protected internal override RetryOutcome Execute(WriteSession session)
    {
        var ended = session.Statement("SELECT ended_at IS NOT NULL FROM batches WHERE trace_id = @trace_id")
            .Query(row => row.GetBoolean(0), traceId);
        if (ended.Count == 0)
        {
            return new RetryOutcome.Unknown();
        }

        if (!ended[0])
        {
            return new RetryOutcome.StillOpen();
        }

        var chunks = session.Statement(
                """
                UPDATE batch_items SET state = 'queued', run = run + 1, attempt = 0, fence = fence + 1, ask = NULL,
                  waiting_for = NULL, parked_at = NULL, next_attempt_at = NULL, stage = NULL, error_class = NULL, error_message = NULL,
                  updated_at = @now
                WHERE trace_id = @trace_id AND state = 'failed'
                RETURNING chunk
                """)
            .Query(row => row.GetInt32(0), session.Now, traceId);
        if (chunks.Count > 0)
        {
            Reopen(session, chunks.Count);
        }

        return new RetryOutcome.Requeued(chunks.Count, [.. chunks.Distinct().Order()]);
    }

    private void Reopen(WriteSession session, int items)
    {
        session.Statement("UPDATE batches SET cancel_requested_at = NULL, deadline_at = NULL WHERE trace_id = @trace_id").Execute(traceId);
        session.Statement(
                """
                UPDATE pipeline_stats SET batch_end_time = NULL, total_duration_ms = NULL, avg_time_per_indicator_ms = NULL,
                  avg_confidence = NULL, updated_at = @now
                WHERE batch_id = @trace_id
                """)
            .Execute(session.Now, traceId);
        var change = new CounterChange();
        change.Move(ItemState.Failed, ItemState.Queued, items);
        BatchCounters.Apply(session, traceId, change);
    }
}
