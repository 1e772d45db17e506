using Classify.Core.Indicators;
using Classify.Core.Normalization;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Decides the family (taxonomy, section 2).</summary>
public static class FamilyRules
{
    /// <summary>The family of the first rule that holds. Never throws for any text.</summary>
    public static FamilyResult Decide(Indicator indicator, NormalizationResult normalization, TimeResult time)
    {
        var (reading, verdict) = normalization.Judgement ?? Judgement.Of(indicator);
        return new FamilyResult
        {
            Family = verdict.Rule.Family,
            Candidates = Candidates(verdict),
            Confidence = verdict.FamilyConfidence,
            Reasoning = Explanation.Of(verdict.Rule, reading),
        };
    }

    private static Candidate[] Candidates(Verdict verdict)
    {
        var chosen = new Candidate(WireName.Of(verdict.Rule.Family), verdict.FamilyConfidence);
        return verdict.OtherFamily is { } other
            ? [chosen, new Candidate(WireName.Of(other.Family), Math.Round((1 - verdict.FamilyConfidence) * 0.7, 3))]
            : [chosen];
    }
}
