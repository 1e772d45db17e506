using Classify.Core.Taxonomy;
using Classify.Data.Writing;

namespace Classify.Data.Ledger;

/// <summary>
/// Enters the answer of an earlier call for another question with the same words. No call is made and it costs nothing.
/// It is checked like a call: only the run that holds the item may use it.
/// </summary>
/// <param name="answeredBy">Id of the call whose answer is used.</param>
public sealed class CacheCall(NewCall call, long answeredBy) : Write<bool>
{
    private const string Insert =
        """
        INSERT INTO llm_calls (trace_id, indicator_id, run, stage, provider, model, dispatch, attempt, status, finish_reason,
          cost_usd, sync_cost_usd, prompt_hash, prompt_version, answer, validated, created_at, answered_at)
        SELECT @trace_id, @indicator_id, @run, @stage, provider, model, @dispatch, @attempt, 'cached', finish_reason,
          0, 0, prompt_hash, prompt_version, answer, validated, @now, @now
        FROM llm_calls
        WHERE id = @answered_by AND prompt_hash = @prompt_hash AND status = 'answered' AND validated
          AND EXISTS (SELECT 1 FROM batch_items
            WHERE trace_id = @trace_id AND indicator_id = @indicator_id AND fence = @fence AND state = 'running')
        """;

    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    /// <summary>False when the item is no longer the run's, or the earlier call has no validated answer to this question.</summary>
    protected internal override bool Execute(WriteSession session) =>
        session.Statement(Insert).Execute(
            call.TraceId, call.Item.IndicatorId, call.Item.Run, WireName.Of(call.Stage), WireName.Of(call.Dispatch),
            call.Attempt, session.Now, answeredBy, call.PromptHash, call.Item.Fence) > 0;
}
