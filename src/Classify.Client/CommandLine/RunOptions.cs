namespace Classify.Client.CommandLine;

/// <summary>The arguments of one run, checked.</summary>
public sealed record RunOptions
{
    /// <summary>Indicators to take; null is all.</summary>
    public required int? Count { get; init; }

    public string? Provider { get; init; }

    public string? Model { get; init; }

    public string? Routing { get; init; }

    /// <summary>sync, batch or auto; null leaves it to the profile or the service.</summary>
    public string? Dispatch { get; init; }

    /// <summary>Stays until the end where questions go through a provider's batch API, too.</summary>
    public bool Wait { get; init; }

    /// <summary>A profile of the service.</summary>
    public string? Profile { get; init; }

    /// <summary>Takes only indicators whose current confidence is below this, or that have none; null takes all.</summary>
    public double? OnlyBelow { get; init; }

    public required int BatchSize { get; init; }

    public required int ConcurrentBatches { get; init; }

    /// <summary>For the whole run; null waits as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>One JSON document on stdout instead of the table.</summary>
    public bool Json { get; init; }

    /// <summary>Makes a random choice repeatable.</summary>
    public int? Seed { get; init; }
}
