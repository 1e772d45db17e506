using Classify.Data.Writing;

namespace Classify.Data.Ledger;

/// <summary>
/// What the calls of a batch cost and hold back, kept on its row so that nobody has to add them up. A single answer of unknown
/// cost makes the total unknown; what is known of it is held back from then on, so that the limit is kept all the same. Totals are
/// rounded to 12 decimals at each step: any number of additions and subtractions then leaves no trace of binary fractions.
/// </summary>
internal static class CallTotals
{
    /// <summary>SQL on a row of <c>batches</c>: dollars spent and held back once <c>@reserved_usd</c> is held back too.</summary>
    public const string WithReservation = "ROUND(COALESCE(cost_usd, 0) + reserved_usd + @reserved_usd, 12)";

    /// <summary>
    /// SQL for one <c>@trace_id</c>: dollars held back by calls that will be settled soon. Those of a job that was handed on may
    /// never be: nothing waits for them.
    /// </summary>
    public const string OnTheirWay =
        """
        (SELECT COALESCE(SUM(c.reserved_usd), 0) FROM llm_calls c WHERE c.trace_id = @trace_id AND c.status = 'sent'
          AND c.id NOT IN (SELECT r.call_id FROM provider_batches j CROSS JOIN provider_batch_requests r ON r.submit_id = j.submit_id
            WHERE j.ended_at IS NULL AND j.handed_on_at IS NOT NULL AND r.trace_id = @trace_id AND r.call_id IS NOT NULL))
        """;

    private const string Known =
        """
        UPDATE batches SET
          reserved_usd = ROUND(reserved_usd - @reserved + CASE WHEN cost_usd IS NULL THEN @cost ELSE 0 END, 12),
          cost_usd = ROUND(cost_usd + @cost, 12), sync_cost_usd = ROUND(sync_cost_usd + @sync_cost, 12), version = version + 1
        WHERE trace_id = @trace_id
        """;

    private const string Unknown =
        """
        UPDATE batches SET reserved_usd = ROUND(reserved_usd + COALESCE(cost_usd, 0), 12),
          cost_usd = NULL, sync_cost_usd = NULL, version = version + 1
        WHERE trace_id = @trace_id
        """;

    /// <summary>Holds back <paramref name="usd"/>; an unknown price holds back nothing.</summary>
    public static void Reserve(WriteSession session, string traceId, double? usd)
    {
        if (usd is { } reserved)
        {
            session.Statement("UPDATE batches SET reserved_usd = ROUND(reserved_usd + @reserved, 12) WHERE trace_id = @trace_id")
                .Execute(reserved, traceId);
        }
    }

    /// <summary>Puts what a call cost in the place of what was held back for it, which stays where the cost is unknown.</summary>
    public static void Charge(WriteSession session, string traceId, double reserved, CallCost cost)
    {
        if (cost.Usd is { } usd)
        {
            session.Statement(Known).Execute(reserved, usd, cost.SyncUsd, traceId);
        }
        else
        {
            session.Statement(Unknown).Execute(traceId);
        }
    }
}
