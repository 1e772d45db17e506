using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>The batches whose questions are in a job: what changes for the job changes for them.</summary>
internal static class ServedBatches
{
    private const string Served =
        "trace_id IN (SELECT DISTINCT trace_id FROM provider_batch_requests WHERE submit_id = @submit_id)";

    /// <summary>Marks them as changed.</summary>
    public static void Touch(WriteSession session, string submitId) =>
        session.Statement($"UPDATE batches SET version = version + 1 WHERE {Served}").Execute(submitId);

    /// <summary>Marks them as changed, and moves their deadlines on to <paramref name="deadline"/> where they are earlier.</summary>
    public static void Postpone(WriteSession session, string submitId, string deadline) =>
        session.Statement(
                $"""
                UPDATE batches SET version = version + 1, deadline_at = MAX(COALESCE(deadline_at, ''), @deadline_at) WHERE {Served}
                """)
            .Execute(deadline, submitId);
}
