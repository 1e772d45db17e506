namespace Classify.Durability.Tests.Database;

/// <summary>What holds in every state of the database between items, their questions and the jobs that these are put into.</summary>
internal static class JobInvariants
{
    public static readonly IReadOnlyList<Invariant> All =
    [
        new("an item waits for an open question of its own, and no other item waits",
            """
            SELECT concat_ws(' ', i.trace_id, i.indicator_id, i.state, i.waiting_for, r.outcome) FROM batch_items i
            LEFT JOIN provider_batch_requests r ON r.id = i.waiting_for
            WHERE (i.state = 'waiting-on-provider') <> (i.waiting_for IS NOT NULL)
              OR (i.state = 'waiting-on-provider' AND ((r.trace_id, r.indicator_id, r.run) IS NOT (i.trace_id, i.indicator_id, i.run)
                OR r.outcome IS NOT NULL))
            """),
        new("a question in no job is waited for as long as it is open",
            """
            SELECT concat_ws(' ', r.id, r.trace_id, r.indicator_id, i.state) FROM provider_batch_requests r
            LEFT JOIN batch_items i USING (trace_id, indicator_id)
            WHERE r.submit_id IS NULL AND r.outcome IS NULL AND i.waiting_for IS NOT r.id
            """),
        new("a call of a job is on its way as long as its question is open, and a question in a job has a call",
            """
            SELECT concat_ws(' ', r.id, r.outcome, c.id, c.status) FROM provider_batch_requests r
            LEFT JOIN llm_calls c ON c.id = r.call_id
            WHERE (r.submit_id IS NOT NULL) <> (c.id IS NOT NULL) OR (c.status = 'sent') <> (r.outcome IS NULL)
            UNION ALL
            SELECT c.id FROM llm_calls c WHERE c.dispatch = 'batch' AND c.id NOT IN
              (SELECT call_id FROM provider_batch_requests WHERE call_id IS NOT NULL)
            """),
        new("a question is put into one job at a time",
            """
            SELECT concat_ws(' ', trace_id, indicator_id, run, stage, prompt_hash, attempt, COUNT(*)) FROM provider_batch_requests
            WHERE submit_id IS NOT NULL GROUP BY trace_id, indicator_id, run, stage, prompt_hash, attempt HAVING COUNT(*) > 1
            """),
        new("a job that has ended has no open question, and holds as many as it was opened with",
            """
            SELECT concat_ws(' ', b.submit_id, b.requests, COUNT(r.id), SUM(r.outcome IS NULL)) FROM provider_batches b
            LEFT JOIN provider_batch_requests r USING (submit_id)
            GROUP BY b.submit_id HAVING COUNT(r.id) <> b.requests OR (b.ended_at IS NOT NULL AND SUM(r.outcome IS NULL) > 0)
            """),
    ];
}
