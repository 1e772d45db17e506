namespace Classify.Durability.Tests.Database;

/// <summary>Something that holds in every state of the database that anybody can see.</summary>
/// <param name="Sql">Returns a row of text for each breach.</param>
internal sealed record Invariant(string Name, string Sql)
{
    private const string Recount =
        """
        WITH recount AS (
          SELECT trace_id, COUNT(*) AS total,
            SUM(state = 'queued') AS queued, SUM(state = 'running') AS running, SUM(state = 'waiting-on-provider') AS waiting,
            SUM(state = 'retrying') AS retrying, SUM(state = 'completed') AS completed, SUM(state = 'failed') AS failed,
            SUM(state = 'cancelled') AS cancelled
          FROM batch_items GROUP BY trace_id)
        """;

    /// <summary>What counters say against what a recount of the items says.</summary>
    public static readonly IReadOnlyList<Invariant> Counters =
    [
        new("counters of batches equal a recount",
            $"""
            {Recount}
            SELECT b.trace_id || ' stored ' || concat_ws(',', b.total, b.queued, b.running, b.waiting, b.retrying, b.completed, b.failed, b.cancelled, b.open_items)
              || ' recounted ' || concat_ws(',', r.total, r.queued, r.running, r.waiting, r.retrying, r.completed, r.failed, r.cancelled)
            FROM batches b LEFT JOIN recount r USING (trace_id)
            WHERE r.trace_id IS NULL
              OR (b.total, b.queued, b.running, b.waiting, b.retrying, b.completed, b.failed, b.cancelled)
                <> (r.total, r.queued, r.running, r.waiting, r.retrying, r.completed, r.failed, r.cancelled)
              OR b.open_items <> r.queued + r.running + r.waiting + r.retrying
            """),
        new("pipeline_stats equal a recount",
            $"""
            {Recount}
            SELECT r.trace_id || ' stored ' || concat_ws(',', s.total_indicators, s.successful_indicators, s.failed_indicators)
              || ' recounted ' || concat_ws(',', r.total, r.completed, r.failed + r.cancelled)
            FROM recount r LEFT JOIN pipeline_stats s ON s.batch_id = r.trace_id
            WHERE (s.total_indicators, s.successful_indicators, s.failed_indicators)
              IS NOT (r.total, r.completed, r.failed + r.cancelled)
            """),
        new("items, statistics and batches belong together",
            """
            SELECT trace_id FROM batch_items WHERE trace_id NOT IN (SELECT trace_id FROM batches)
            UNION ALL SELECT batch_id FROM pipeline_stats WHERE batch_id NOT IN (SELECT trace_id FROM batches)
            UNION ALL SELECT trace_id FROM idempotency_keys WHERE trace_id NOT IN (SELECT trace_id FROM batches)
            """),
        new("a batch has ended when nothing of it is open, and only then; a cancelled one when no call of it is on its way either",
            """
            SELECT b.trace_id || ' ' || b.state FROM batches b JOIN pipeline_stats s ON s.batch_id = b.trace_id
            WHERE (b.open_items = 0 AND NOT (b.cancel_requested_at IS NOT NULL AND EXISTS
                (SELECT 1 FROM llm_calls c WHERE c.trace_id = b.trace_id AND c.status = 'sent'))) <> (b.ended_at IS NOT NULL)
              OR s.batch_end_time IS NOT b.ended_at
              OR (b.ended_at IS NOT NULL) <> (b.state = IIF(b.cancel_requested_at IS NULL, 'completed', 'cancelled'))
              OR (b.ended_at IS NULL AND b.cancel_requested_at IS NOT NULL) <> (b.state = 'cancelling')
            """),
        new("what batches spent and hold back equals a recount of their calls",
            """
            WITH spent AS (
              SELECT trace_id, SUM(cost_usd) AS cost, SUM(IIF(status IN ('sent', 'unknown'), reserved_usd, 0)) AS reserved
              FROM llm_calls GROUP BY trace_id)
            SELECT b.trace_id || ' stored ' || concat_ws(',', b.cost_usd, b.reserved_usd) || ' recounted ' || concat_ws(',', s.cost, s.reserved)
            FROM batches b LEFT JOIN spent s USING (trace_id)
            WHERE ABS(COALESCE(b.cost_usd, 0) - COALESCE(s.cost, 0)) > 1e-9 OR ABS(b.reserved_usd - COALESCE(s.reserved, 0)) > 1e-9
            """),
    ];

    /// <summary>What rows say against each other; dearer to read.</summary>
    public static readonly IReadOnlyList<Invariant> Rows =
    [
        new("a completed item, and no other, has one result of its batch",
            """
            SELECT i.trace_id || ' ' || i.indicator_id || ' ' || i.state FROM batch_items i
            LEFT JOIN batch_results r USING (trace_id, indicator_id)
            WHERE (i.state = 'completed') <> (r.trace_id IS NOT NULL) OR r.run <> i.run
            """),
        new("the current classification is that of the batch accepted last",
            """
            SELECT e.indicator_id || ' is of ' || COALESCE(c.batch_seq, 'none') || ' instead of ' || e.seq FROM
              (SELECT r.indicator_id, MAX(b.seq) AS seq FROM batch_results r JOIN batches b USING (trace_id) GROUP BY r.indicator_id) e
            LEFT JOIN classifications c USING (indicator_id)
            WHERE c.batch_seq IS NOT e.seq
            UNION ALL SELECT indicator_id || ' has no result' FROM classifications
            WHERE indicator_id NOT IN (SELECT indicator_id FROM batch_results)
            """),
        new("no line of the log says twice that a stage of a run is completed",
            """
            SELECT concat_ws(' ', trace_id, indicator_id, run, stage, COUNT(*)) FROM processing_log
            WHERE status = 'completed' GROUP BY trace_id, indicator_id, run, stage HAVING COUNT(*) > 1
            """),
        new("a completed item, and no other, has a line that says so and the results of its stages",
            """
            SELECT concat_ws(' ', i.trace_id, i.indicator_id, i.state) FROM batch_items i
            WHERE (i.state = 'completed') <> EXISTS (SELECT 1 FROM processing_log l
                WHERE l.trace_id = i.trace_id AND l.indicator_id = i.indicator_id AND l.run = i.run AND l.stage = 'complete' AND l.status = 'completed')
              OR (i.state = 'completed') <> (5 <= (SELECT COUNT(*) FROM stage_results s
                WHERE s.trace_id = i.trace_id AND s.indicator_id = i.indicator_id AND s.run = i.run))
            """),
    ];

    /// <summary>What the ledger says of calls.</summary>
    public static readonly IReadOnlyList<Invariant> Calls =
    [
        new("a call that goes by itself is on its way for an item that is running or cancelled, and no other",
            """
            SELECT concat_ws(' ', c.id, c.trace_id, c.indicator_id, i.state) FROM llm_calls c
            LEFT JOIN batch_items i USING (trace_id, indicator_id)
            WHERE c.status = 'sent' AND c.dispatch = 'sync' AND i.state IS NOT 'running' AND i.state IS NOT 'cancelled'
            """),
        new("no question of a run is answered twice",
            """
            SELECT concat_ws(' ', trace_id, indicator_id, run, stage, prompt_hash, COUNT(*)) FROM llm_calls
            WHERE status IN ('answered', 'cached') GROUP BY trace_id, indicator_id, run, stage, prompt_hash HAVING COUNT(*) > 1
            """),
        new("what has an answer is priced, what was used again costs nothing, and nothing else has a cost",
            """
            SELECT concat_ws(' ', id, status, cost_usd) FROM llm_calls
            WHERE (answer IS NOT NULL) <> (status IN ('answered', 'cached'))
              OR CASE status WHEN 'answered' THEN NOT COALESCE(cost_usd > 0, 0) WHEN 'cached' THEN cost_usd IS NOT 0 ELSE cost_usd IS NOT NULL END
            """),
    ];

    public static readonly IReadOnlyList<Invariant> All = [.. Counters, .. Rows, .. Calls, .. JobInvariants.All];
}
