using Classify.Client.Catalogue;

namespace Classify.Client.Groups;

/// <summary>The batches of a run, group by group; a group is what runs at the same time.</summary>
public sealed record RunPlan(IReadOnlyList<IReadOnlyList<BatchRun>> Groups)
{
    /// <summary>Nothing to do.</summary>
    public static readonly RunPlan Empty = new([]);

    public IReadOnlyList<BatchRun> Batches { get; } = [.. Groups.SelectMany(group => group)];

    public int IndicatorCount => Batches.Sum(batch => batch.Indicators.Count);

    public static RunPlan Split(IReadOnlyList<CatalogueIndicator> indicators, int batchSize, int concurrentBatches)
    {
        var batches = indicators.Chunk(batchSize).Select((chunk, i) => new BatchRun(i + 1, (i * batchSize) + 1, chunk));
        return new RunPlan([.. batches.Chunk(concurrentBatches)]);
    }
}
