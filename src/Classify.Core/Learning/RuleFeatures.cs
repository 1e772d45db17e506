using Classify.Core.Rules;
using Classify.Core.Taxonomy;

namespace Classify.Core.Learning;

/// <summary>What the rules say, as features beside words and units: how far each rule can be trusted is learned as well.</summary>
internal static class RuleFeatures
{
    private static readonly string[] Sureness = ["a guess", "weak", "fair", "strong"];

    /// <summary>For the type: <paramref name="words"/>, the rule that decided, what it says, and what the next one says that disagrees.</summary>
    public static FeatureList OfType(FeatureList words, Verdict verdict)
    {
        var features = words.Copy();
        features.Add("rule ", verdict.Rule.Name);
        features.Add("rules say ", verdict.Rule.Pair.ToString());
        if (verdict.Other is { } other)
        {
            features.Add("another rule says ", other.Pair.ToString());
        }

        return features;
    }

    /// <summary>For the orientation: <paramref name="words"/>, what the rules say, why and how surely, and the type that was decided.</summary>
    public static FeatureList OfOrientation(FeatureList words, TypePair type, Outlook outlook)
    {
        var features = words.Copy();
        var orientation = WireName.Of(outlook.Orientation);
        var sureness = Sureness[outlook.Confidence switch { >= 0.93 => 3, >= 0.8 => 2, > 0.6 => 1, _ => 0 }];
        features.Add("rules say ", orientation);
        features.Add("rules say ", orientation, ", ", sureness);
        features.Add("rules because ", outlook.Ground);
        features.Add("type ", type.ToString());
        features.Add("type ", type.ToString(), ", rules say ", orientation);
        return features;
    }
}
