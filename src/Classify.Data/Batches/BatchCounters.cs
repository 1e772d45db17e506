using Classify.Core.Taxonomy;
using Classify.Data.Conventions;
using Classify.Data.Deliveries;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.Batches;

/// <summary>
/// Moves the counters of a batch by the number of items whose state a fenced update changed, in the same transaction,
/// and ends the batch, which queues its webhook, when nothing of it is open.
/// </summary>
internal static class BatchCounters
{
    private const string AnyCallOpen =
        "EXISTS (SELECT 1 FROM llm_calls WHERE llm_calls.trace_id = batches.trace_id AND llm_calls.status = 'sent')";

    private const string HasEnded = $"open_items = 0 AND NOT (cancel_requested_at IS NOT NULL AND {AnyCallOpen})";

    private const string Move =
        """
        UPDATE batches SET queued = queued + @queued, running = running + @running, waiting = waiting + @waiting,
          retrying = retrying + @retrying, completed = completed + @completed, failed = failed + @failed,
          cancelled = cancelled + @cancelled, needs_review = needs_review + @needs_review, open_items = open_items + @open,
          started_at = COALESCE(started_at, @started_at), version = version + 1
        WHERE trace_id = @trace_id
        """;

    private const string MoveStatistics =
        """
        UPDATE pipeline_stats SET successful_indicators = successful_indicators + @completed,
          failed_indicators = failed_indicators + @failed, updated_at = @now
        WHERE batch_id = @trace_id
        """;

    private const string Settle =
        $"""
        UPDATE batches SET
          state = CASE
            WHEN {HasEnded} THEN CASE WHEN cancel_requested_at IS NULL THEN 'completed' ELSE 'cancelled' END
            WHEN cancel_requested_at IS NOT NULL THEN 'cancelling'
            WHEN running > 0 THEN 'running'
            WHEN retrying > 0 THEN 'retrying'
            WHEN waiting > 0 THEN 'waiting-on-provider'
            ELSE 'queued' END,
          ended_at = CASE WHEN {HasEnded} THEN @now END
        WHERE trace_id = @trace_id
        RETURNING state, accepted_at
        """;

    private const string CompleteStatistics =
        """
        UPDATE pipeline_stats SET batch_end_time = @now, updated_at = @now,
          total_duration_ms = @total_duration_ms,
          avg_time_per_indicator_ms =
            (SELECT CAST(ROUND(AVG(active_ms)) AS INTEGER) FROM batch_items WHERE trace_id = pipeline_stats.batch_id),
          avg_confidence = (SELECT AVG(overall_confidence) FROM batch_results WHERE trace_id = pipeline_stats.batch_id)
        WHERE batch_id = @trace_id
        """;

    /// <summary>Applies <paramref name="change"/>; a change of nothing is no change.</summary>
    public static void Apply(WriteSession session, string traceId, CounterChange change)
    {
        if (change.IsEmpty)
        {
            return;
        }

        session.Statement(Move).Execute(
            change[ItemState.Queued], change[ItemState.Running], change[ItemState.WaitingOnProvider], change[ItemState.Retrying],
            change[ItemState.Completed], change[ItemState.Failed], change[ItemState.Cancelled], change.NeedsReview, change.Open,
            change[ItemState.Running] > 0 ? session.Now : null, traceId);
        if (change.Successful != 0 || change.Unsuccessful != 0)
        {
            session.Statement(MoveStatistics).Execute(change.Successful, change.Unsuccessful, session.Now, traceId);
        }

        if (SettleState(session, traceId))
        {
            QueueDelivery.Of(session, traceId);
        }
    }

    /// <summary>Ends a batch that has not ended and of which nothing is open any more; else it stays as it is.</summary>
    public static void EndStranded(WriteSession session, string traceId)
    {
        var isStranded = session.Statement("SELECT ended_at IS NULL AND open_items = 0 FROM batches WHERE trace_id = @trace_id")
            .Query(row => row.GetBoolean(0), traceId)
            .Single();
        if (isStranded && SettleState(session, traceId))
        {
            session.Statement("UPDATE batches SET version = version + 1 WHERE trace_id = @trace_id").Execute(traceId);
            QueueDelivery.Of(session, traceId);
        }
    }

    /// <summary>Brings the stored state in line with the counters; ends the batch where nothing is open.</summary>
    /// <returns>Whether it has ended.</returns>
    private static bool SettleState(WriteSession session, string traceId)
    {
        var (state, acceptedAt) = session.Statement(Settle)
            .Query(row => (WireName.Parse<BatchState>(row.GetString(0)), row.GetString(1)), session.Now, traceId)
            .Single();
        if (state is not (BatchState.Completed or BatchState.Cancelled))
        {
            return false;
        }

        var duration = Timestamp.Parse(session.Now) - Timestamp.Parse(acceptedAt);
        session.Statement(CompleteStatistics).Execute(session.Now, (long)duration.TotalMilliseconds, traceId);
        return true;
    }
}
