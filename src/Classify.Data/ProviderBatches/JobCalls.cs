using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>The rows of the ledger for requests that go with a job.</summary>
internal static class JobCalls
{
    private const string Insert =
        """
        INSERT INTO llm_calls (trace_id, indicator_id, run, stage, provider, model, dispatch, attempt, status, reserved_usd,
          prompt_hash, prompt_version, created_at)
        SELECT trace_id, indicator_id, run, stage, provider, model, 'batch', attempt, 'sent', reserved_usd, prompt_hash,
          prompt_version, @now
        FROM provider_batch_requests WHERE id = @id
        RETURNING id
        """;

    /// <summary>Enters a request as sent.</summary>
    public static long Open(WriteSession session, long requestId) =>
        session.Statement(Insert).Query(row => row.GetInt64(0), session.Now, requestId).Single();
}
