using Classify.Data.Writing;

namespace Classify.Data.Ledger;

/// <summary>Enters what came of a call in the ledger, and its cost in the totals of its batch.</summary>
internal static class CallSettlement
{
    private const string Answer =
        """
        UPDATE llm_calls SET status = 'answered', answer = @answer, validated = @validated, finish_reason = @finish_reason,
          prompt_tokens = @prompt_tokens, completion_tokens = @completion_tokens, cached_tokens = @cached_tokens,
          cost_usd = @cost_usd, sync_cost_usd = @sync_cost_usd, latency_ms = @latency_ms, http_status = NULL, error = NULL,
          answered_at = @now
        WHERE id = @id AND status IN ('sent', 'unknown')
        RETURNING trace_id, COALESCE(reserved_usd, 0)
        """;

    private const string Fail =
        """
        UPDATE llm_calls SET status = 'failed', http_status = @http_status, error = @error, latency_ms = @latency_ms,
          answered_at = @now
        WHERE id = @id AND status IN ('sent', 'unknown')
        RETURNING trace_id, COALESCE(reserved_usd, 0)
        """;

    private const string GiveUp =
        """
        UPDATE llm_calls SET status = 'unknown', http_status = @http_status, error = @error, latency_ms = @latency_ms
        WHERE id = @id AND status = 'sent'
        RETURNING trace_id, 0.0
        """;

    /// <summary>Enters it, whoever owns the item by now.</summary>
    /// <returns>The batch, or null where the call was settled before. Whether the batch ends with it is for the caller to see.</returns>
    public static string? Enter(WriteSession session, long id, CallResult result)
    {
        if (Update(session, id, result) is not [var (traceId, reserved)])
        {
            return null;
        }

        switch (result)
        {
            case CallResult.Answered answered:
                CallTotals.Charge(session, traceId, reserved, answered.Cost);
                break;
            case CallResult.Failed:
                CallTotals.Charge(session, traceId, reserved, CallCost.Sync(0));
                break;
        }

        return traceId;
    }

    private static List<(string TraceId, double Reserved)> Update(WriteSession session, long id, CallResult result) => result switch
    {
        CallResult.Answered answered => Query(
            session, Answer, AnswerJson.Write(answered.Answer), answered.Validated, answered.FinishReason, answered.PromptTokens,
            answered.CompletionTokens, answered.CachedTokens, answered.Cost.Usd, answered.Cost.SyncUsd, answered.LatencyMs,
            session.Now, id),
        CallResult.Failed failed => Query(session, Fail, failed.HttpStatus, failed.Error, failed.LatencyMs, session.Now, id),
        CallResult.Unknown unknown => Query(session, GiveUp, unknown.HttpStatus, unknown.Error, unknown.LatencyMs, id),
        _ => throw new NotSupportedException(result.GetType().Name),
    };

    private static List<(string TraceId, double Reserved)> Query(
        WriteSession session, string sql, params ReadOnlySpan<object?> values) =>
        session.Statement(sql).Query(row => (row.GetString(0), row.GetDouble(1)), values);
}
