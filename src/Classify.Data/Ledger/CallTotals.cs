using Classify.Data.Writing;

namespace Classify.Data.Ledger;

/// <summary>
/// What the calls of a batch cost and hold back, kept on its row so that nobody has to add them up. Totals are rounded to
/// 12 decimals at each step: any number of additions and subtractions then leaves no trace of binary fractions.
/// </summary>
internal static class CallTotals
{
    /// <summary>SQL on a row of <c>batches</c>: dollars spent and held back once <c>@reserved_usd</c> is held back too.</summary>
    public const string WithReservation = "ROUND(COALESCE(cost_usd, 0) + reserved_usd + @reserved_usd, 12)";

    private static readonly string Settle =
        $"""
        UPDATE batches SET reserved_usd = ROUND(reserved_usd - @reserved, 12),
          cost_usd = {Add("cost_usd", "@cost")}, sync_cost_usd = {Add("sync_cost_usd", "@sync_cost")}, version = version + 1
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

    /// <summary>Puts what a call cost in the place of what was held back for it.</summary>
    /// <param name="cost">Null where its price is unknown.</param>
    public static void Charge(WriteSession session, string traceId, double reserved, CallCost cost) =>
        session.Statement(Settle).Execute(reserved, cost.Usd, cost.SyncUsd, traceId);

    /// <summary>
    /// A cost of nothing changes nothing, and an unknown one makes unknown a total that would say that nothing was spent:
    /// so the order of calls does not matter.
    /// </summary>
    private static string Add(string total, string cost) =>
        $"""
        CASE WHEN {cost} IS NULL THEN NULLIF({total}, 0) WHEN {cost} = 0 THEN {total} ELSE ROUND(COALESCE({total}, 0) + {cost}, 12) END
        """;
}
