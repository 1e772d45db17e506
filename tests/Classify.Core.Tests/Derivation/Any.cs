using Classify.Core.Normalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Derivation;

/// <summary>Plain labels and stage results to start from.</summary>
internal static class Any
{
    public static ClassificationLabels Labels(Family family, IndicatorType type) => new()
    {
        ReportingFrequency = ReportingFrequency.Monthly,
        TimeBasis = TimeBasis.PointInTime,
        Scale = Scale.RawUnits,
        IsCurrencyDenominated = false,
        Family = family,
        IndicatorType = type,
        TemporalAggregation = TemporalAggregation.PeriodTotal,
        HeatMapOrientation = HeatMapOrientation.Neutral,
        CumulativePattern = CumulativePattern.Unknown,
    };

    public static NormalizationResult Normalization(UnitKind unit) => new()
    {
        UnitKind = unit,
        Scale = Scale.RawUnits,
        IsCurrencyDenominated = unit is UnitKind.Money or UnitKind.MoneyPerUnit or UnitKind.ExchangeRate,
        CurrencyConfidence = 1,
        Confidence = 1,
        Reasoning = "Test.",
    };

    public static TimeResult Time() => new()
    {
        ReportingFrequency = ReportingFrequency.Monthly,
        SaysAverage = false,
        SaysCumulative = false,
        CumulativePattern = CumulativePattern.Unknown,
        CumulativeConfidence = 0,
        UsableValues = 24,
        Confidence = 1,
        Reasoning = "Test.",
    };
}
