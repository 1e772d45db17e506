using Classify.Core.Indicators;
using Classify.Core.Judgements;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Decides the type within a given family, and proposes temporal aggregation and orientation (taxonomy, sections 2, 4 and 6).</summary>
public static class TypeRules
{
    /// <summary>Scores under this say nothing of the temporal aggregation.</summary>
    private const double Negligible = 0.01;

    /// <summary>
    /// The most probable type of <paramref name="family"/>, even where the family is not what the rules would say. The type is
    /// always one of that family. Never throws for any text.
    /// </summary>
    public static TypeResult Decide(Indicator indicator, NormalizationResult normalization, TimeResult time, FamilyResult family)
    {
        var judgement = normalization.Judgement ?? Judgement.Of(indicator);
        var (pair, score) = BestOf(judgement.Types, family.Family);
        var calibration = judgement.Learned.Calibration;
        var confidence = Math.Round(calibration.Of("type", score), 4);
        var orientation = OrientationOpinion.Of(judgement.Reading, judgement.Features, pair, judgement.Learned);
        var (aggregation, aggregationScore) = Aggregation(judgement, pair, time);
        return new TypeResult
        {
            IndicatorType = pair.Type,
            TemporalAggregation = aggregation,
            TemporalConfidence = Math.Round(calibration.Of("temporal", aggregationScore), 4),
            HeatMapOrientation = orientation.Orientation,
            OrientationConfidence = Math.Round(calibration.Of("orientation", orientation.Score), 4),
            Candidates = RankedCandidates.Of(
                WireName.Of(pair.Type), confidence, judgement.Types.Ranked.Select(other => (WireName.Of(other.Pair.Type), other.Score))),
            Confidence = confidence,
            Reasoning = $"{Explanation.Of(judgement, pair).TrimEnd('.')}; {orientation.Because}.",
        };
    }

    // A family that a model or a human chose against the rules may have no type that the weights know.
    private static (TypePair Pair, double Score) BestOf(TypeOpinion opinion, Family family)
    {
        foreach (var (pair, score) in opinion.Ranked)
        {
            if (pair.Family == family)
            {
                return (pair, family == opinion.Chosen.Family ? score : Math.Min(score / Math.Max(opinion.Of(family), 1e-9), 0.75));
            }
        }

        return (new TypePair(family, FamilyTypes.Of(family)[0]), 0);
    }

    // Right types of one aggregation support each other: a count or a ratio are both read at a date.
    private static (TemporalAggregation Aggregation, double Score) Aggregation(Judgement judgement, TypePair chosen, TimeResult time)
    {
        var (aggregation, own) = AggregationRules.Propose(chosen, judgement.Reading, time);
        if (chosen.Family != judgement.Types.Chosen.Family)
        {
            return (aggregation, Math.Min(own, 0.75));
        }

        var sum = 0.0;
        foreach (var (pair, score) in judgement.Types.Ranked)
        {
            if (score < Negligible)
            {
                break;
            }

            var (proposed, sure) = AggregationRules.Propose(pair, judgement.Reading, time);
            sum += proposed == aggregation ? score * sure : 0;
        }

        return (aggregation, sum);
    }
}
