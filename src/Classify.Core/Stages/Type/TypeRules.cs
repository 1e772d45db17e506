using Classify.Core.Indicators;
using Classify.Core.Normalization;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Decides the type within a given family, and proposes temporal aggregation and orientation (taxonomy, sections 2, 4 and 6).</summary>
public static class TypeRules
{
    /// <summary>
    /// The type of the first rule of <paramref name="family"/> that holds, even where the family is not what the rules would say.
    /// The type is always one of that family. Never throws for any text.
    /// </summary>
    public static TypeResult Decide(Indicator indicator, NormalizationResult normalization, TimeResult time, FamilyResult family)
    {
        var (reading, verdict) = normalization.Judgement ?? Judgement.Of(indicator);
        var agrees = verdict.Rule.Family == family.Family;
        var rule = agrees ? verdict.Rule : Verdict.Within(family.Family, reading);
        var type = rule?.Type ?? TypeWithin.Default(family.Family, reading);
        var confidence = agrees ? verdict.Rule.Confidence : rule is not null ? Math.Min(rule.Confidence, 0.75) : 0.5;
        var outlook = Outlook.Of(family.Family, type, reading);
        var (aggregation, aggregationConfidence) = AggregationRules.Propose(family.Family, type, reading, time);
        return new TypeResult
        {
            IndicatorType = type,
            TemporalAggregation = aggregation,
            TemporalConfidence = aggregationConfidence,
            HeatMapOrientation = outlook.Orientation,
            OrientationConfidence = outlook.Confidence,
            Candidates = Candidates(type, confidence, verdict, agrees, family.Family),
            Confidence = confidence,
            Reasoning = rule is null
                ? $"No rule of {WireName.Of(family.Family)} holds: {WireName.Of(type)} by the unit alone; {outlook.Evidence}."
                : $"{Explanation.Of(rule, reading).TrimEnd('.')}; {outlook.Evidence}.",
        };
    }

    private static Candidate[] Candidates(IndicatorType type, double confidence, Verdict verdict, bool agrees, Family family)
    {
        var chosen = new Candidate(WireName.Of(type), confidence);
        return agrees && verdict.OtherType is { } other && other.Family == family
            ? [chosen, new Candidate(WireName.Of(other.Type), Math.Round((1 - confidence) * 0.6, 3))]
            : [chosen];
    }
}
