using Classify.Core.Taxonomy;

namespace Classify.Core.Workflow;

/// <summary>
/// A usable answer to <see cref="QuestionKind.Classify"/>. It holds only what was asked; null is what the model left to
/// the rules.
/// </summary>
public sealed record ClassifyAnswer
{
    public ReportingFrequency? ReportingFrequency { get; init; }

    public TimeBasis? TimeBasis { get; init; }

    public Family? Family { get; init; }

    public IndicatorType? IndicatorType { get; init; }

    public TemporalAggregation? TemporalAggregation { get; init; }

    public HeatMapOrientation? HeatMapOrientation { get; init; }

    public bool? IsCurrencyDenominated { get; init; }

    /// <summary>Whether the model spoke of the currency code at all, "none" included.</summary>
    public bool CurrencyGiven { get; init; }

    public string? DetectedCurrency { get; init; }

    public Scale? Scale { get; init; }

    public ModelConfidence TimeConfidence { get; init; }

    public ModelConfidence FamilyConfidence { get; init; }

    public ModelConfidence TypeConfidence { get; init; }

    public ModelConfidence TemporalConfidence { get; init; }

    public ModelConfidence OrientationConfidence { get; init; }

    public ModelConfidence CurrencyConfidence { get; init; }

    /// <summary>Whether all of them were fitted.</summary>
    public bool IsCalibrated =>
        TimeConfidence.IsCalibrated && FamilyConfidence.IsCalibrated && TypeConfidence.IsCalibrated
        && TemporalConfidence.IsCalibrated && OrientationConfidence.IsCalibrated && CurrencyConfidence.IsCalibrated;

    public string? TimeReasoning { get; init; }

    public string? FamilyReasoning { get; init; }

    public string? TypeReasoning { get; init; }
}
