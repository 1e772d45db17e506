using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Core.Workflow;

/// <summary>Puts the results of the stages together into labels.</summary>
internal static class ProposedLabels
{
    /// <summary>The labels the stages propose, made legal and consistent by <see cref="Derive"/>.</summary>
    public static ClassificationLabels Of(
        NormalizationResult normalization,
        TimeResult time,
        FamilyResult family,
        TypeResult type,
        ClassifyAnswer? answer) =>
        Derive.Labels(Underived(normalization, time, family, type, answer), normalization, time);

    /// <summary>The same labels before <see cref="Derive"/> had its word.</summary>
    public static ClassificationLabels Underived(
        NormalizationResult normalization,
        TimeResult time,
        FamilyResult family,
        TypeResult type,
        ClassifyAnswer? answer) => new()
        {
            ReportingFrequency = time.ReportingFrequency,
            TimeBasis = answer?.TimeBasis ?? TimeBasis.PointInTime,
            Scale = Settlement.Scale(normalization, answer),
            IsCurrencyDenominated = answer?.IsCurrencyDenominated ?? normalization.IsCurrencyDenominated,
            DetectedCurrency = answer is { CurrencyGiven: true } ? answer.DetectedCurrency : normalization.DetectedCurrency,
            Family = family.Family,
            IndicatorType = type.IndicatorType,
            TemporalAggregation = type.TemporalAggregation,
            HeatMapOrientation = type.HeatMapOrientation,
            IsCumulative = null,
            CumulativePattern = time.CumulativePattern,
        };
}
