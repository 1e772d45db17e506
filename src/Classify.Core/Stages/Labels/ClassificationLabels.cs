using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Every label of an indicator. What is stored has always passed <see cref="Derive"/>.</summary>
public sealed record ClassificationLabels
{
    public required ReportingFrequency ReportingFrequency { get; init; }

    public required TimeBasis TimeBasis { get; init; }

    public required Scale Scale { get; init; }

    public required bool IsCurrencyDenominated { get; init; }

    /// <summary>ISO 4217 code; null where the number is no money or no code is named.</summary>
    public string? DetectedCurrency { get; init; }

    public required Family Family { get; init; }

    public required IndicatorType IndicatorType { get; init; }

    public required TemporalAggregation TemporalAggregation { get; init; }

    public required HeatMapOrientation HeatMapOrientation { get; init; }

    /// <summary>Null when the series is too short to tell and nothing says so.</summary>
    public bool? IsCumulative { get; init; }

    public required CumulativePattern CumulativePattern { get; init; }
}
