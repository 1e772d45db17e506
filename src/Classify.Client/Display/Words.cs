using System.Globalization;

namespace Classify.Client.Display;

/// <summary>Numbers and pieces of text as people read them.</summary>
internal static class Words
{
    public static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";

    public static string Money(decimal? dollars) =>
        dollars is { } amount ? string.Create(CultureInfo.InvariantCulture, $"${amount:0.00####}") : "-";

    /// <summary>What something cost and what it would have cost with dispatch sync, for example <c>$0.10, with sync $0.20, saved $0.10</c>.</summary>
    public static string Saving(decimal? cost, decimal? syncCost) => cost is null || syncCost is null
        ? Money(cost)
        : $"{Money(cost)}, with sync {Money(syncCost)}, saved {Money(syncCost - cost)}";

    public static string Duration(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : $"{(int)time.TotalMinutes} min {time.Seconds} s";

    public static string Error(string? errorClass, string? message) =>
        Shorten(string.Join(": ", new[] { errorClass, message }.Where(part => !string.IsNullOrWhiteSpace(part))), 200);

    /// <summary>Cleaned, and with an ellipsis where it is longer than <paramref name="most"/> characters.</summary>
    public static string Shorten(string? text, int most)
    {
        var clean = SafeText.Clean(text);
        if (clean.Length <= most)
        {
            return clean;
        }

        var end = most - 1;
        return (char.IsHighSurrogate(clean[end - 1]) ? clean[..(end - 1)] : clean[..end]) + "…";
    }
}
