namespace Classify.Evaluation.CommandLine;

/// <summary>What an evaluation was asked to do.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Files and folders of labelled indicators; at least one.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The grouping to show, one of <see cref="Scoring.Grouping.All"/>; null for none.</summary>
    public string? By { get; init; }

    /// <summary>The confidence, 0 to 1, from which answers count as accepted.</summary>
    public required double Threshold { get; init; }

    /// <summary>The folder for the report; null for none.</summary>
    public string? Report { get; init; }

    /// <summary>Whether to print JSON.</summary>
    public bool Json { get; init; }

    /// <summary>Whether to leave everything but the figures out of the JSON.</summary>
    public bool Summary { get; init; }

    /// <summary>An earlier evaluation to compare with; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The percentage points that joint accuracy may fall under the baseline; null for any.</summary>
    public double? MaxDrop { get; init; }
}
