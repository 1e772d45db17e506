namespace Classify.Core.Learning;

/// <summary>Puts a feature into the words of a reasoning.</summary>
internal static class QuotedFeature
{
    private const int ShortestWord = 4;

    private static readonly (string Kind, string Before, string After)[] Kinds =
    [
        ("word ", "the word \"", "\""),
        ("words ", "the words \"", "\""),
        ("head ", "the word \"", "\""),
        ("last word ", "the last word \"", "\""),
        ("unit word ", "\"", "\" in the unit"),
    ];

    /// <summary>For example <c>the word "deliveries"</c>; null for features that are no words of the indicator, or words as short as "of".</summary>
    public static string? Of(string feature)
    {
        foreach (var (kind, before, after) in Kinds)
        {
            if (feature.StartsWith(kind, StringComparison.Ordinal))
            {
                return feature.Length - kind.Length >= ShortestWord ? string.Concat(before, feature.AsSpan(kind.Length), after) : null;
            }
        }

        return null;
    }
}
