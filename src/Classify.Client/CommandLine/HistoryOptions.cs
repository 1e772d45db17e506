namespace Classify.Client.CommandLine;

/// <summary>What the history script is asked to do.</summary>
public enum HistoryAction
{
    /// <summary>List the latest batches.</summary>
    List,

    /// <summary>Show one batch.</summary>
    Show,

    /// <summary>List what needs a human.</summary>
    Review,

    /// <summary>Cancel what is open in a batch.</summary>
    Cancel,

    /// <summary>Have the open jobs at the providers asked about now, and list them.</summary>
    Poll,
}

/// <summary>The arguments of the history script, checked.</summary>
public sealed record HistoryOptions
{
    public required HistoryAction Action { get; init; }

    /// <summary>The batch; null for all.</summary>
    public string? TraceId { get; init; }

    /// <summary>Rows to show at most.</summary>
    public required int Limit { get; init; }

    /// <summary>One JSON document on stdout instead of text.</summary>
    public bool Json { get; init; }
}
