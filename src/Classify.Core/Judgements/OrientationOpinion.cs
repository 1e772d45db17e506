using Classify.Core.Learning;
using Classify.Core.Normalization;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;

namespace Classify.Core.Judgements;

/// <summary>Whether a higher number is good news, by rules and words together.</summary>
/// <param name="Score">The score of <paramref name="Orientation"/>, 0 to 1.</param>
/// <param name="Because">What decided, to complete "because ...".</param>
internal readonly record struct OrientationOpinion(HeatMapOrientation Orientation, double Score, string Because)
{
    /// <summary>The opinion on an indicator of the given type.</summary>
    /// <param name="features">The words and the unit of the indicator.</param>
    public static OrientationOpinion Of(IndicatorReading reading, FeatureList features, TypePair type, Learned learned)
    {
        var outlook = Outlook.Of(type.Family, type.Type, reading);
        var all = RuleFeatures.OfOrientation(features, type, outlook);
        var scores = learned.Orientations.Probabilities(all);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var orientation = learned.Directions[best];
        if (orientation == outlook.Orientation)
        {
            return new OrientationOpinion(orientation, scores[best], outlook.Evidence);
        }

        var ruled = Array.IndexOf(learned.Directions, outlook.Orientation);
        var evidence = learned.Orientations.Evidence(all, best, ruled) ?? "the kind of unit";
        return new OrientationOpinion(
            orientation, scores[best], $"{WireName.Of(orientation)} for {evidence}, against the rule that {outlook.Evidence}");
    }
}
