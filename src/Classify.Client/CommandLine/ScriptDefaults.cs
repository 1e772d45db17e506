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

    public required int ConcurrentBatches { get; init; }

    /// <summary>The folder of the script, one of the places the repository is looked for.</summary>
    public string? Folder { get; init; }
}
