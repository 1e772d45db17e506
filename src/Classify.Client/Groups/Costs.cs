using Classify.Client.Api;

namespace Classify.Client.Groups;

/// <summary>Adds up what batches cost.</summary>
internal static class Costs
{
    /// <summary>In dollars; null where one of them is unknown, since the rest would pass for the whole.</summary>
    public static decimal? Total(IEnumerable<BatchRun> batches) => Total(batches, status => status.CostUsd);

    /// <summary>In dollars, with dispatch sync; null where one of them is unknown.</summary>
    public static decimal? SyncTotal(IEnumerable<BatchRun> batches) => Total(batches, status => status.SyncCostUsd);

    private static decimal? Total(IEnumerable<BatchRun> batches, Func<BatchStatus, decimal?> costOf)
    {
        var costs = batches.Select(batch => batch.Status is { } status ? costOf(status) : null).ToList();
        return costs.Count > 0 && costs.TrueForAll(cost => cost is not null) ? costs.Sum() : null;
    }
}
