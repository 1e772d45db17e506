using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;
using Classify.Data.Conventions;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>The batches whose questions are in a job: what changes for the job changes for them.</summary>
internal static class ServedBatches
{
    private const string Waiting =
        """
        SELECT r.trace_id, r.stage, MAX(i.parked_at) FROM batches b
        CROSS JOIN provider_batch_requests r ON r.trace_id = b.trace_id
        JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
        WHERE b.trace_id IN (SELECT DISTINCT trace_id FROM provider_batch_requests WHERE submit_id = @submit_id)
          AND b.queued + b.running + b.retrying = 0 AND r.outcome IS NULL AND i.waiting_for = r.id
        GROUP BY r.trace_id, r.stage
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
    /// Brings their deadlines forward to the latest end that the questions still possible allow, where all that is open of a
    /// batch waits for jobs.
    /// </summary>
    /// <param name="longestWait">The longest that one question waits for jobs.</param>
    public static void BringForward(WriteSession session, string submitId, TimeSpan longestWait)
    {
        var ends = session.Statement(Waiting).Query(
            row => (TraceId: row.GetString(0), At: Timestamp.Parse(row.GetString(2))
                + (ClassificationWorkflow.QuestionsFrom(WireName.Parse<Stage>(row.GetString(1))) * longestWait)),
            submitId);
        var bring = session.Statement("UPDATE batches SET deadline_at = @at WHERE trace_id = @trace_id AND deadline_at > @at");
        foreach (var batch in ends.GroupBy(end => end.TraceId, end => end.At))
        {
            bring.Execute(Timestamp.Text(batch.Max()), batch.Key);
        }
    }
}
