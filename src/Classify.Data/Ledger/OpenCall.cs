using Classify.Core.Taxonomy;
using Classify.Data.Batches;
using Classify.Data.Writing;

namespace Classify.Data.Ledger;

/// <summary>What came of wanting to call a model.</summary>
public abstract record OpenOutcome
{
    private OpenOutcome()
    {
    }

    /// <summary>The call is in the ledger: make it, then settle it under this id.</summary>
    public sealed record Opened(long Id) : OpenOutcome;

    /// <summary>Calls on their way hold back what this one may cost. They will cost less: try again in a moment.</summary>
    public sealed record NotNow : OpenOutcome;

    /// <summary>The call could cost more than the batch may still spend, even with none on its way.</summary>
    public sealed record OverBudget : OpenOutcome
    {
        /// <summary>In words, for the item that it leaves to the rules.</summary>
        public const string Reason = "The batch has used up what it may spend (MAX_COST_USD).";
    }

    /// <summary>The item was taken over or cancelled: there is nothing more to do for it.</summary>
    public sealed record NotOurs : OpenOutcome;
}

/// <summary>
/// Enters a call as sent, before it is made, and holds back the money it may cost. What a batch has spent and holds back
/// never passes <paramref name="maxCostUsd"/>, however many calls are opened at once, as long as no call costs more than
/// its reservation.
/// </summary>
/// <param name="reservedUsd">The most the call can cost, in dollars; null where the price is unknown: no limit holds it back.</param>
/// <param name="maxCostUsd">What the batch may cost, in dollars; null without a limit.</param>
public sealed class OpenCall(NewCall call, double? reservedUsd, double? maxCostUsd) : Write<OpenOutcome>
{
    private const string Insert =
        $"""
        INSERT INTO llm_calls (trace_id, indicator_id, run, stage, provider, model, dispatch, attempt, status, reserved_usd,
          prompt_hash, prompt_version, created_at)
        SELECT @trace_id, @indicator_id, @run, @stage, @provider, @model, @dispatch, @attempt, 'sent', @reserved_usd,
          @prompt_hash, @prompt_version, @now
        WHERE EXISTS (SELECT 1 FROM batch_items WHERE {CallOutlook.ItemIsOurs})
          AND (@max_usd IS NULL OR @reserved_usd IS NULL OR EXISTS (SELECT 1 FROM batches WHERE trace_id = @trace_id
            AND {CallTotals.WithReservation} <= @max_usd))
        RETURNING id
        """;

    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    protected internal override OpenOutcome Execute(WriteSession session)
    {
        var item = call.Item;
        var ids = session.Statement(Insert).Query(
            row => row.GetInt64(0),
            call.TraceId, item.IndicatorId, item.Run, WireName.Of(call.Stage), call.Provider, call.Model,
            WireName.Of(call.Dispatch), call.Attempt, reservedUsd, call.PromptHash, call.PromptVersion, session.Now,
            item.Fence, maxCostUsd);
        if (ids is not [var id])
        {
            return session.Statement(CallOutlook.Standing)
                .Query(CallOutlook.Read, call.TraceId, item.IndicatorId, item.Fence)
                .Single()
                .Refusal(reservedUsd, maxCostUsd) ?? new OpenOutcome.NotNow();
        }

        CallTotals.Reserve(session, call.TraceId, reservedUsd);
        if (call.Attempt == 1)
        {
            StageStart.Log(session, call.TraceId, item.IndicatorId, item.Run, call.Stage);
        }

        return new OpenOutcome.Opened(id);
    }
}
