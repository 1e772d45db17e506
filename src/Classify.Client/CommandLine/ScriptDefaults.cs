namespace Classify.Client.CommandLine;

/// <summary>How a script takes its indicators from the catalogue.</summary>
public enum Draw
{
    /// <summary>The first ones in file order.</summary>
    InOrder,

    /// <summary>At random, without repetition.</summary>
    AtRandom,
}

/// <summary>What a script does where its arguments say nothing.</summary>
public sealed record ScriptDefaults
{
    /// <summary>The file name without extension, as the usage text shows it.</summary>
    public required string Name { get; init; }

    public required Draw Draw { get; init; }

    /// <summary>Indicators to take; null is all.</summary>
    public required int? Count { get; init; }

    public required int BatchSize { get; init; }

    /// <summary>Indicators in a batch whose questions may go through a provider's batch API: few of them make no job.</summary>
    public int BatchSizeForJobs { get; init; } = 500;

    public required int ConcurrentBatches { get; init; }

    /// <summary>The folder of the script, one of the places the repository is looked for.</summary>
    public string? Folder { get; init; }
}
