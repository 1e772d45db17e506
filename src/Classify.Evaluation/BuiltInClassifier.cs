using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Workflow;

namespace Classify.Evaluation;

/// <summary>What the rules say of an indicator, and how sure they are.</summary>
public sealed record RuleAnswer(
    ClassificationLabels Labels,
    NormalizationResult Normalization,
    TimeResult Time,
    FamilyResult Family,
    TypeResult Type)
{
    /// <summary>The probability that family and type are right, 0 to 1.</summary>
    public double Confidence => Type.Confidence;
}

/// <summary>The rules of the core, one stage after the other, without review and without models.</summary>
public static class BuiltInClassifier
{
    /// <summary>The labels of <paramref name="indicator"/>, as they leave <see cref="Derive"/>.</summary>
    public static RuleAnswer Classify(Indicator indicator)
    {
        var normalization = Normalizer.Normalize(indicator);
        var time = TimeRules.Infer(indicator, normalization);
        var family = FamilyRules.Decide(indicator, normalization, time);
        var type = TypeRules.Decide(indicator, normalization, time, family);
        var proposed = new ClassificationLabels
        {
            ReportingFrequency = time.ReportingFrequency,
            TimeBasis = default,
            Scale = normalization.Scale,
            IsCurrencyDenominated = normalization.IsCurrencyDenominated,
            DetectedCurrency = normalization.DetectedCurrency,
            Family = family.Family,
            IndicatorType = type.IndicatorType,
            TemporalAggregation = type.TemporalAggregation,
            HeatMapOrientation = type.HeatMapOrientation,
            CumulativePattern = time.CumulativePattern,
        };
        return new RuleAnswer(Derive.Labels(proposed, normalization, time), normalization, time, family, type);
    }
}
