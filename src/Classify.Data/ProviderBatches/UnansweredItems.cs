using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>Items whose request brought no answer go another way, where they still wait for it.</summary>
internal static class UnansweredItems
{
    private const string ParkAgain =
        """
        INSERT INTO provider_batch_requests (trace_id, indicator_id, run, stage, provider, model, prompt_hash, prompt_version,
          attempt, tokens, bytes, reserved_usd, queued_at)
        SELECT r.trace_id, r.indicator_id, r.run, r.stage, r.provider, r.model, r.prompt_hash, r.prompt_version,
          r.attempt + @made, r.tokens, r.bytes, r.reserved_usd, @now
        FROM provider_batch_requests r
        JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
        WHERE r.id = @request AND i.state = 'waiting-on-provider' AND i.waiting_for = r.id
        RETURNING id
        """;

    private const string WaitForIt =
        """
        UPDATE batch_items SET waiting_for = @next, updated_at = @now
        WHERE trace_id = @trace_id AND indicator_id = @indicator_id
          AND state = 'waiting-on-provider' AND waiting_for = @request
        """;

    /// <summary>Parks the question for the next job, or queues the item, as <paramref name="fallback"/> says.</summary>
    public static void MoveOn(WriteSession session, ResumedItems resumed, SentRequest request, Fallback fallback)
    {
        if (request.Attempt >= fallback.MaxAttempts)
        {
            resumed.Resume(request.Key, fallback.Then);
            return;
        }

        var key = request.Key;
        if (session.Statement(ParkAgain).Query(row => row.GetInt64(0), fallback.IsAttempt ? 1 : 0, session.Now, key.Id) is [var next])
        {
            session.Statement(WaitForIt).Execute(next, session.Now, key.TraceId, key.IndicatorId, key.Id);
        }
    }
}
