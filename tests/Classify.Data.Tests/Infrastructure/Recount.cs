namespace Classify.Data.Tests.Infrastructure;

/// <summary>What is kept up change by change must always equal a count of what is there.</summary>
internal static class Recount
{
    private const string Counters =
        """
        SELECT b.trace_id, b.total, b.queued, b.running, b.waiting, b.retrying, b.completed, b.failed, b.cancelled, b.open_items,
          s.successful_indicators, s.failed_indicators, s.successful_indicators + s.failed_indicators + b.open_items
        FROM batches b JOIN pipeline_stats s ON s.batch_id = b.trace_id
        EXCEPT
        SELECT i.trace_id, COUNT(*), SUM(i.state = 'queued'), SUM(i.state = 'running'), SUM(i.state = 'waiting-on-provider'),
          SUM(i.state = 'retrying'), SUM(i.state = 'completed'), SUM(i.state = 'failed'), SUM(i.state = 'cancelled'),
          SUM(i.state IN ('queued', 'running', 'waiting-on-provider', 'retrying')), SUM(i.state = 'completed'),
          SUM(i.state IN ('failed', 'cancelled')), COUNT(*)
        FROM batch_items i GROUP BY i.trace_id
        """;

    private const string Totals =
        """
        WITH recount AS (
          SELECT b.trace_id,
            COALESCE(SUM(c.status = 'answered' AND c.cost_usd IS NULL), 0) > 0 AS is_unknown,
            ROUND(COALESCE(SUM(c.cost_usd), 0), 12) AS cost,
            ROUND(COALESCE(SUM(c.sync_cost_usd), 0), 12) AS sync_cost,
            ROUND(COALESCE(SUM(CASE WHEN c.status IN ('sent', 'unknown') OR c.status = 'answered' AND c.cost_usd IS NULL
              THEN c.reserved_usd END), 0), 12) AS reserved
          FROM batches b LEFT JOIN llm_calls c USING (trace_id) GROUP BY b.trace_id)
        SELECT trace_id, cost_usd, sync_cost_usd, reserved_usd FROM batches
        EXCEPT
        SELECT trace_id, IIF(is_unknown, NULL, cost), IIF(is_unknown, NULL, sync_cost), ROUND(reserved + IIF(is_unknown, cost, 0), 12)
        FROM recount
        """;

    private const string EndedTooEarlyOrTooLate =
        """
        SELECT b.trace_id, b.state FROM batches b JOIN pipeline_stats s ON s.batch_id = b.trace_id
        WHERE (b.ended_at IS NOT NULL) <> (b.open_items = 0 AND NOT (b.cancel_requested_at IS NOT NULL
          AND EXISTS (SELECT 1 FROM llm_calls c WHERE c.trace_id = b.trace_id AND c.status = 'sent')))
          OR (b.ended_at IS NOT NULL) <> (s.batch_end_time IS NOT NULL)
        """;

    private const string States =
        """
        SELECT trace_id, state FROM batches
        WHERE state <> CASE
          WHEN ended_at IS NOT NULL THEN CASE WHEN cancel_requested_at IS NULL THEN 'completed' ELSE 'cancelled' END
          WHEN cancel_requested_at IS NOT NULL THEN 'cancelling'
          WHEN running > 0 THEN 'running' WHEN retrying > 0 THEN 'retrying' WHEN waiting > 0 THEN 'waiting-on-provider'
          ELSE 'queued' END
        """;

    /// <summary>Compares every counter, total and state of every batch.</summary>
    public static void ShouldAgree(this TestStore store, string when)
    {
        store.Rows(Counters).ShouldBeEmpty($"counters {when}");
        store.Rows(Totals).ShouldBeEmpty($"totals {when}");
        store.Rows(EndedTooEarlyOrTooLate).ShouldBeEmpty($"ends {when}");
        store.Rows(States).ShouldBeEmpty($"states {when}");
    }
}
