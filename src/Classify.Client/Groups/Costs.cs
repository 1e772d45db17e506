namespace Classify.Client.Groups;

/// <summary>Adds up what batches cost.</summary>
internal static class Costs
{
    /// <summary>In dollars; null where one of them is unknown, since the rest would pass for the whole.</summary>
    public static decimal? Total(IEnumerable<BatchRun> batches)
    {
        var costs = batches.Select(batch => batch.Status?.CostUsd).ToList();
        return costs.Count > 0 && costs.TrueForAll(cost => cost is not null) ? costs.Sum() : null;
    }
}
