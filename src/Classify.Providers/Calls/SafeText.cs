using System.Text.RegularExpressions;

namespace Classify.Providers.Calls;

/// <summary>Makes what a provider said fit to be stored and shown.</summary>
internal static partial class SafeText
{
    private const int MaxLength = 500;
    private const string Hidden = "***";

    /// <summary>One line of at most 500 characters without <paramref name="apiKey"/> or anything that looks like a key.</summary>
    public static string Of(string text, string? apiKey)
    {
        var safe = apiKey is null ? text : text.Replace(apiKey, Hidden, StringComparison.Ordinal);
        safe = Blank().Replace(KeyLike().Replace(safe, Hidden), " ").Trim();
        if (safe.Length <= MaxLength)
        {
            return safe;
        }

        // Never half of a surrogate pair.
        return safe[..(char.IsHighSurrogate(safe[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    // Providers quote a rejected key with its middle starred out.
    [GeneratedRegex(@"\bsk-[A-Za-z0-9_*-]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex KeyLike();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
