using Classify.Core.Rules;
using Classify.Core.Taxonomy;

namespace Classify.Core.Learning;

/// <summary>What the rules say, as features beside words and units: how far each rule can be trusted is learned as well.</summary>
internal static class RuleFeatures
{
    private static readonly string[] Sureness = ["a guess", "weak", "fair", "strong"];

    /// <summary>For the type: the rule that decided, what it says, and what the next one says that disagrees.</summary>
    public static IReadOnlyList<string> OfType(IReadOnlyList<string> words, Verdict verdict)
    {
        var rule = verdict.Rule;
        return
        [
            .. words,
            $"rule {rule.Name}",
            $"rules say {rule.Pair}",
            .. verdict.Other is { } other ? [$"another rule says {other.Pair}"] : Array.Empty<string>(),
        ];
    }

    /// <summary>For the orientation: what the rules say, why and how surely, and the type that was decided.</summary>
    public static IReadOnlyList<string> OfOrientation(IReadOnlyList<string> words, TypePair type, Outlook outlook)
    {
        var orientation = WireName.Of(outlook.Orientation);
        var sureness = Sureness[outlook.Confidence switch { >= 0.93 => 3, >= 0.8 => 2, > 0.6 => 1, _ => 0 }];
        return
        [
            .. words,
            $"rules say {orientation}",
            $"rules say {orientation}, {sureness}",
            $"rules because {outlook.Ground}",
            $"type {type}",
            $"type {type}, rules say {orientation}",
        ];
    }
}
