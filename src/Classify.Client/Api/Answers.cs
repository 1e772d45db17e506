using System.Text.Json;

namespace Classify.Client.Api;

/// <summary>The 202 of a submission.</summary>
public sealed record BatchAccepted(string TraceId, int Count);

/// <summary>How many items of a batch are in which state.</summary>
public sealed record BatchCounts
{
    public int Total { get; init; }

    public int Queued { get; init; }

    public int Running { get; init; }

    public int Waiting { get; init; }

    public int Retrying { get; init; }

    public int Completed { get; init; }

    public int Failed { get; init; }

    public int Cancelled { get; init; }

    /// <summary>The completed items that a human should look at.</summary>
    public int NeedsReview { get; init; }

    /// <summary>Items that will not change any more.</summary>
    public int Ended => Completed + Failed + Cancelled;
}

/// <summary>A batch as <c>GET /batches/{trace_id}</c> shows it.</summary>
public sealed record BatchStatus
{
    public string TraceId { get; init; } = "";

    public string Status { get; init; } = "";

    public BatchCounts Counts { get; init; } = new();

    public string? Provider { get; init; }

    public string? Model { get; init; }

    public string? Routing { get; init; }

    public string? Dispatch { get; init; }

    public string? Profile { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>From acceptance to the end; null while the batch is open.</summary>
    public TimeSpan? Duration => EndedAt - AcceptedAt;

    /// <summary>Dollars so far; null where the provider has no price.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>What the same would have cost with dispatch sync, in dollars; null where the provider has no price.</summary>
    public decimal? SyncCostUsd { get; init; }

    /// <summary>The latest end that a provider's job allows; null where none is waited for.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Its jobs at the provider's batch API; null in lists, and for other dispatches.</summary>
    public IReadOnlyList<ProviderJob>? ProviderBatches { get; init; }

    /// <summary>Why its provider is not asked now; null while it is.</summary>
    public ProviderPause? Pause { get; init; }

    /// <summary>What its callback address was told; null where there is none.</summary>
    public CallbackState? Callback { get; init; }

    public bool HasEnded => Status is "completed" or "cancelled";

    /// <summary>Whether its questions go through the provider's batch API.</summary>
    public bool IsByJobs => Dispatch == "batch";
}

/// <summary>A provider that does not work now.</summary>
public sealed record ProviderPause
{
    /// <summary>For example <c>key-refused</c> or <c>unreachable</c>.</summary>
    public string Reason { get; init; } = "";

    public string? Error { get; init; }
}

/// <summary>Whether a callback address has been told.</summary>
public sealed record CallbackState
{
    /// <summary>For example <c>queued</c> or <c>delivered</c>.</summary>
    public string Status { get; init; } = "";

    public int Attempts { get; init; }

    public string? Error { get; init; }
}

/// <summary>One item of a batch: where it is and what went wrong last.</summary>
public sealed record BatchItem
{
    public string IndicatorId { get; init; } = "";

    public string? Name { get; init; }

    public string State { get; init; } = "";

    public string? Stage { get; init; }

    /// <summary>Attempts that failed.</summary>
    public int Attempt { get; init; }

    public string? ErrorClass { get; init; }

    public string? ErrorMessage { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>One item: its state for people, and the whole row as the service sent it.</summary>
public sealed record ItemRecord(BatchItem Item, JsonElement Row)
{
    /// <exception cref="JsonException">The row is no item.</exception>
    internal static ItemRecord? Read(JsonElement row) => row.Deserialize(ApiJson.Default.BatchItem) is { } item ? new ItemRecord(item, row) : null;
}

/// <summary>The labels that the result table shows.</summary>
public sealed record ClassificationLabels
{
    public string IndicatorId { get; init; } = "";

    public string? Name { get; init; }

    public string? Family { get; init; }

    public string? IndicatorType { get; init; }

    public string? TemporalAggregation { get; init; }

    public string? HeatMapOrientation { get; init; }

    public double? OverallConfidence { get; init; }

    public string? ReviewStatus { get; init; }

    public string? ReviewReason { get; init; }
}

/// <summary>One result: the labels for people, and the whole row as the service sent it.</summary>
public sealed record ClassificationResult(ClassificationLabels Labels, JsonElement Row)
{
    /// <exception cref="JsonException">The row is no classification.</exception>
    internal static ClassificationResult? Read(JsonElement row) =>
        row.Deserialize(ApiJson.Default.ClassificationLabels) is { } labels ? new ClassificationResult(labels, row) : null;
}

/// <summary>One batch: its state for people, and the whole row as the service sent it.</summary>
public sealed record BatchRecord(BatchStatus Status, JsonElement Row)
{
    /// <exception cref="JsonException">The row is no batch.</exception>
    internal static BatchRecord? Read(JsonElement row) =>
        row.Deserialize(ApiJson.Default.BatchStatus) is { } status ? new BatchRecord(status, row) : null;
}

/// <summary>One page of a list; <see cref="NextCursor"/> is null on the last.</summary>
public sealed record Page<T>
{
    public IReadOnlyList<T> Items { get; init; } = [];

    public string? NextCursor { get; init; }
}
