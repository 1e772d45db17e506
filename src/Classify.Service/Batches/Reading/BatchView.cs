using System.Text.Json.Serialization;
using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Tables;
using Classify.Service.Asking;
using Classify.Service.ProviderBatches;

namespace Classify.Service.Batches.Reading;

/// <summary>A batch as the API shows it.</summary>
public sealed record BatchView
{
    public required string TraceId { get; init; }

    public required BatchState Status { get; init; }

    public required BatchCounts Counts { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required string Routing { get; init; }

    public required string Dispatch { get; init; }

    public string? Profile { get; init; }

    /// <summary>US dollars spent on models; 0 for the built-in classifier, null where a price is unknown.</summary>
    public double? CostUsd { get; init; }

    /// <summary>What the same would have cost with dispatch <c>sync</c>.</summary>
    public double? SyncCostUsd { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When no question of the batch waits for a provider job any more, should each that it may still bring wait as long as
    /// it may: it never moves later but by a retry. Null before the first question waits, and after the end.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>One more at every change.</summary>
    public required long Version { get; init; }

    public required BatchLinks Links { get; init; }

    [JsonIgnore]
    public bool HasEnded => EndedAt is not null;

    /// <summary>Why nobody can be asked now, or questions have no room in a job; null while nothing holds the batch up.</summary>
    public PauseView? Pause { get; init; }

    /// <summary>What sync would have cost more, in US dollars; null where a price is unknown.</summary>
    public double? SavingUsd { get; init; }

    /// <summary>Its jobs at the provider's batch API, the oldest first; null in lists, and for other dispatches.</summary>
    public IReadOnlyList<ProviderBatchView>? ProviderBatches { get; init; }

    /// <summary>What its callback address was told; null where there is none.</summary>
    public CallbackView? Callback { get; init; }

    /// <param name="jobs">Its jobs, where they are to be shown.</param>
    /// <param name="pause">What holds the batch up.</param>
    public static BatchView Of(BatchRow row, PauseView? pause, CallbackView? callback, IReadOnlyList<ProviderBatchView>? jobs = null) => new()
    {
        TraceId = row.TraceId,
        Status = row.State,
        Counts = BatchCounts.Of(row),
        Provider = row.Provider,
        Model = row.Model,
        Routing = row.Routing,
        Dispatch = row.Dispatch,
        Profile = row.Profile,
        CostUsd = row.CostUsd,
        SyncCostUsd = row.SyncCostUsd,
        SavingUsd = row.SyncCostUsd is { } sync && row.CostUsd is { } cost ? Math.Round(sync - cost, CallCost.Decimals) : null,
        ProviderBatches = jobs,
        AcceptedAt = row.AcceptedAt,
        StartedAt = row.StartedAt,
        EndedAt = row.EndedAt,
        Deadline = row.EndedAt is null ? row.DeadlineAt : null,
        Version = row.Version,
        Links = BatchLinks.Of(row.TraceId),
        Pause = pause,
        Callback = callback,
    };
}

/// <summary>How many items stand where.</summary>
/// <param name="NeedsReview">Completed items that a human should look at.</param>
public sealed record BatchCounts(
    int Total, int Queued, int Running, int Waiting, int Retrying, int Completed, int Failed, int Cancelled, int NeedsReview)
{
    public static BatchCounts Of(BatchRow row) => new(
        row.Total, row.Queued, row.Running, row.Waiting, row.Retrying, row.Completed, row.Failed, row.Cancelled, row.NeedsReview);
}
