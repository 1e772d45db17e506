using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Stage <c>time</c>: reporting frequency, and what name, unit and values say about averaging and accumulation.</summary>
public sealed record TimeResult : StageResult
{
    public override Stage Stage => Stage.Time;

    public required ReportingFrequency ReportingFrequency { get; init; }

    /// <summary>The name or unit says that values are averages, such as "4-week average".</summary>
    public required bool SaysAverage { get; init; }

    /// <summary>The name or unit says that values accumulate, such as "year-to-date".</summary>
    public required bool SaysCumulative { get; init; }

    /// <summary>What the values alone say (taxonomy, section 8).</summary>
    public required CumulativePattern CumulativePattern { get; init; }

    /// <summary>The probability that <see cref="CumulativePattern"/> is right, 0 to 1.</summary>
    public required double CumulativeConfidence { get; init; }

    /// <summary>The period a change or average is stated over, such as <c>year-on-year</c>, where one is.</summary>
    public string? Period { get; init; }

    /// <summary>Observations with a real date and a value.</summary>
    public required int UsableValues { get; init; }
}
