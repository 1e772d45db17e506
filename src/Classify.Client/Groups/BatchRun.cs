using Classify.Client.Api;
using Classify.Client.Catalogue;

namespace Classify.Client.Groups;

/// <summary>One batch of a run and what became of it. Only one task at a time works on it.</summary>
/// <param name="number">From 1, across the whole run.</param>
/// <param name="first">The place of its first indicator in the run, from 1.</param>
public sealed class BatchRun(int number, int first, IReadOnlyList<CatalogueIndicator> indicators)
{
    public int Number => number;

    public int First => first;

    public int Last => first + indicators.Count - 1;

    public IReadOnlyList<CatalogueIndicator> Indicators => indicators;

    /// <summary>Known once the service has accepted the batch.</summary>
    public string? TraceId { get; set; }

    /// <summary>As last seen.</summary>
    public BatchStatus? Status { get; set; }

    /// <summary>Why the service did not take the batch, or no longer knows it.</summary>
    public ApiError? Refusal { get; set; }

    public IReadOnlyList<ClassificationResult> Results { get; set; } = [];

    /// <summary>What the service says about the items without a result.</summary>
    public IReadOnlyList<BatchItem> FailedItems { get; set; } = [];

    /// <summary>Accepted, and as far as is known still being worked on.</summary>
    public bool IsOpen => TraceId is not null && Refusal is null && Status is not { HasEnded: true };

    /// <summary>Accepted, and its questions go through the provider's batch API.</summary>
    public bool IsByJobs => Status is { IsByJobs: true } && Refusal is null;

    public bool HasEnded => Status is { HasEnded: true } && Refusal is null;

    public string? NameOf(string id) => indicators.FirstOrDefault(indicator => indicator.Id == id)?.Name;
}
