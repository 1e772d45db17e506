using System.Globalization;
using Classify.Core.Indicators;

namespace Classify.Core.Prompts;

/// <summary>The first and the last observations as one short line, such as <c>2024-01 3.1; 2024-02 3.17; ... 2025-03 2.89</c>.</summary>
internal static class SampleText
{
    private const int First = 2;
    private const int DateLength = 20;

    /// <summary>Null where there is none.</summary>
    /// <param name="most">The most observations shown, more than 2.</param>
    public static string? Of(IReadOnlyList<SampleValue> samples, int most)
    {
        if (samples.Count == 0)
        {
            return null;
        }

        return samples.Count <= most
            ? string.Join("; ", samples.Select(Text))
            : $"{string.Join("; ", samples.Take(First).Select(Text))}; ... {string.Join("; ", samples.TakeLast(most - First).Select(Text))}";
    }

    // Seven digits tell a total from a change; more would only take room.
    private static string Text(SampleValue sample) =>
        $"{Excerpt.Of(sample.Date, DateLength) ?? "?"} {sample.Value?.ToString("G7", CultureInfo.InvariantCulture) ?? "none"}";
}
