using Classify.Data.Conventions;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>The batches whose questions are in a job: what changes for the job changes for them.</summary>
internal static class ServedBatches
{
    /// <summary>The rounds of questions that may follow: after classifying two reviews, after the first review the final one.</summary>
    private const string Rounds =
        """
        SELECT trace_id, MAX(CASE stage WHEN 'final-review' THEN 0 WHEN 'boolean-review' THEN 1 ELSE 2 END)
        FROM provider_batch_requests WHERE submit_id = @submit_id GROUP BY trace_id
        """;

    /// <summary>Marks them as changed.</summary>
    public static void Touch(WriteSession session, string submitId) =>
        session.Statement(
                """
                UPDATE batches SET version = version + 1
                WHERE trace_id IN (SELECT DISTINCT trace_id FROM provider_batch_requests WHERE submit_id = @submit_id)
                """)
            .Execute(submitId);

    /// <summary>
    /// Marks them as changed, and moves their deadlines on where they are earlier: to when this round and each that may follow
    /// have taken all of <paramref name="longestRound"/>.
    /// </summary>
    public static void Postpone(WriteSession session, string submitId, TimeSpan longestRound)
    {
        var postpone = session.Statement(
            """
            UPDATE batches SET version = version + 1, deadline_at = MAX(COALESCE(deadline_at, ''), @deadline_at)
            WHERE trace_id = @trace_id
            """);
        foreach (var (traceId, rounds) in session.Statement(Rounds).Query(row => (row.GetString(0), row.GetInt32(1)), submitId))
        {
            postpone.Execute(Timestamp.Text(Timestamp.Parse(session.Now) + ((1 + rounds) * longestRound)), traceId);
        }
    }
}
