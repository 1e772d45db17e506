using Classify.Data.Ledger;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>Holds back money for many requests of several batches at once, each batch within what it may cost.</summary>
/// <param name="maxCostUsd">What a batch may cost, in dollars; null without a limit.</param>
internal sealed class BatchBudgets(WriteSession session, double? maxCostUsd)
{
    private readonly Dictionary<string, (double Bound, double Reserved)> _batches = [];

    /// <summary>False when it would take the batch beyond its limit. An unknown price is held back by no limit.</summary>
    public bool TryReserve(string traceId, double? usd)
    {
        if (usd is not { } reservation)
        {
            return true;
        }

        var (bound, reserved) = _batches.TryGetValue(traceId, out var known) ? known : (Read(traceId), 0);
        var next = Math.Round(reserved + reservation, CallCost.Decimals);
        if (maxCostUsd is { } limit && Math.Round(bound + next, CallCost.Decimals) > limit)
        {
            return false;
        }

        _batches[traceId] = (bound, next);
        return true;
    }

    /// <summary>Enters what is held back on the batches.</summary>
    public void Store()
    {
        foreach (var (traceId, (_, reserved)) in _batches)
        {
            CallTotals.Reserve(session, traceId, reserved);
        }
    }

    /// <summary>What the batch has spent and holds back already.</summary>
    private double Read(string traceId) =>
        session.Statement("SELECT COALESCE(cost_usd, 0) + reserved_usd FROM batches WHERE trace_id = @trace_id")
            .Query(row => row.GetDouble(0), traceId)
            .Single();
}
