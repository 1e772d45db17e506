using Classify.Core.Learning;
using Classify.Core.Normalization;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;

namespace Classify.Core.Judgements;

/// <summary>How probable each family and type is, by rules, words and unit together.</summary>
/// <param name="Ranked">Every pair with its score, 0 to 1 and together 1, the most probable first.</param>
/// <param name="Support">The first rule that says the chosen pair; null when no rule does.</param>
/// <param name="Evidence">What spoke most for the chosen pair against the rules' own; null where the rules had their way.</param>
internal sealed record TypeOpinion((TypePair Pair, double Score)[] Ranked, TypeRule? Support, string? Evidence)
{
    /// <summary>The most probable pair.</summary>
    public TypePair Chosen => Ranked[0].Pair;

    /// <summary>The opinion on an indicator that the rules judged.</summary>
    /// <param name="features">The words and the unit of the indicator.</param>
    public static TypeOpinion Of(IndicatorReading reading, FeatureList features, Verdict verdict, Learned learned)
    {
        var all = RuleFeatures.OfType(features, verdict);
        var scores = learned.Types.Probabilities(all);
        var ranked = new (TypePair Pair, double Score)[scores.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            ranked[i] = (learned.Pairs[i], scores[i]);
        }

        Array.Sort(ranked, static (a, b) => b.Score.CompareTo(a.Score));
        var chosen = ranked[0].Pair;
        if (chosen == verdict.Rule.Pair)
        {
            return new TypeOpinion(ranked, verdict.Rule, null);
        }

        var ruled = Array.IndexOf(learned.Pairs, verdict.Rule.Pair);
        var evidence = ruled < 0 ? null : learned.Types.Evidence(all, Array.IndexOf(learned.Pairs, chosen), ruled);
        return new TypeOpinion(ranked, Verdict.FirstSaying(chosen, reading), evidence ?? "the unit");
    }

    /// <summary>The score of <paramref name="family"/>: that of all its types.</summary>
    public double Of(Family family)
    {
        var sum = 0.0;
        foreach (var (pair, score) in Ranked)
        {
            sum += pair.Family == family ? score : 0;
        }

        return Math.Min(sum, 1);
    }
}
