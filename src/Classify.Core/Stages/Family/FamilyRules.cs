using Classify.Core.Indicators;
using Classify.Core.Judgements;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Decides the family (taxonomy, section 2).</summary>
public static class FamilyRules
{
    /// <summary>The family of the most probable type. Never throws for any text.</summary>
    public static FamilyResult Decide(Indicator indicator, NormalizationResult normalization, TimeResult time)
    {
        var judgement = normalization.Judgement ?? Judgement.Of(indicator);
        var family = judgement.Types.Chosen.Family;
        var confidence = Math.Round(judgement.Learned.Calibration.Of("family", judgement.Types.Of(family)), 4);
        return new FamilyResult
        {
            Family = family,
            Candidates = RankedCandidates.Of(
                WireName.Of(family),
                confidence,
                Enum.GetValues<Family>().Select(other => (WireName.Of(other), judgement.Types.Of(other)))),
            Confidence = confidence,
            Reasoning = Explanation.Of(judgement),
        };
    }
}
