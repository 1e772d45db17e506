using Classify.Data.Ledger;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>Holds back money for many requests of several batches at once, each batch within what it may cost.</summary>
/// <param name="maxCostUsd">What a batch may cost, in dollars; null without a limit.</param>
internal sealed class BatchBudgets(WriteSession session, double? maxCostUsd)
{
    private readonly Dictionary<string, (Money Known, double Reserved)> _batches = [];

    /// <summary>Holds the money back where the batch has it. An unknown price is held back by no limit.</summary>
    public BudgetAnswer Reserve(string traceId, double? usd)
    {
        if (usd is not { } reservation)
        {
            return BudgetAnswer.Reserved;
        }

        var (known, reserved) = _batches.TryGetValue(traceId, out var read) ? read : (Read(traceId), 0);
        var next = Math.Round(reserved + reservation, CallCost.Decimals);
        if (maxCostUsd is not { } limit || Math.Round(known.Used + next, CallCost.Decimals) <= limit)
        {
            _batches[traceId] = (known, next);
            return BudgetAnswer.Reserved;
        }

        return Math.Round(known.Used - known.OnItsWay + reservation, CallCost.Decimals) <= limit ? BudgetAnswer.NotNow : BudgetAnswer.Never;
    }

    /// <summary>Enters what is held back on the batches.</summary>
    public void Store()
    {
        foreach (var (traceId, (_, reserved)) in _batches)
        {
            CallTotals.Reserve(session, traceId, reserved);
        }
    }

    private Money Read(string traceId) =>
        session.Statement(
                $"SELECT COALESCE(cost_usd, 0) + reserved_usd, {CallTotals.OnTheirWay} FROM batches WHERE trace_id = @trace_id")
            .Query(row => new Money(row.GetDouble(0), row.GetDouble(1)), traceId)
            .Single();

    /// <summary>Dollars of a batch.</summary>
    /// <param name="Used">Spent and held back already.</param>
    /// <param name="OnItsWay">Those of them that calls hold back which will be settled soon.</param>
    private readonly record struct Money(double Used, double OnItsWay);
}

/// <summary>Whether a batch has the money for a request.</summary>
internal enum BudgetAnswer
{
    /// <summary>It is held back.</summary>
    Reserved,

    /// <summary>Only calls that are not settled stand in the way.</summary>
    NotNow,

    /// <summary>It would take the batch beyond its limit even with none on its way.</summary>
    Never,
}
