using System.Globalization;
using System.Text.RegularExpressions;

namespace Classify.Providers.Calls;

/// <summary>Reads the times in providers' headers. What cannot be read is null.</summary>
internal static partial class ResetTime
{
    /// <summary>A number of seconds or an HTTP date, as in <c>retry-after</c>.</summary>
    public static TimeSpan? SecondsOrDate(string? text, DateTimeOffset now) =>
        Number(text) is { } seconds ? Span(seconds) : Moment(text, now);

    /// <summary>A number of milliseconds, as in <c>retry-after-ms</c>.</summary>
    public static TimeSpan? Milliseconds(string? text) => Number(text) is { } milliseconds ? Span(milliseconds / 1000) : null;

    /// <summary>A duration such as <c>6m0s</c>, <c>1.5s</c> or <c>20ms</c>, or an RFC 3339 moment.</summary>
    public static TimeSpan? DurationOrMoment(string? text, DateTimeOffset now) => Duration(text) ?? Moment(text, now);

    private static TimeSpan? Duration(string? text)
    {
        if (text is null || Durations().Match(text.Trim()) is not { Success: true, Length: > 0 } match)
        {
            return null;
        }

        double Part(string name) => match.Groups[name].Success ? Number(match.Groups[name].Value) ?? 0 : 0;
        return Span(Part("d") * 86400 + Part("h") * 3600 + Part("m") * 60 + Part("s") + Part("ms") / 1000);
    }

    private static TimeSpan? Moment(string? text, DateTimeOffset now) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment > now ? moment - now : TimeSpan.Zero
            : null;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // No provider means more than a month; a longer time would only overflow.
    private static TimeSpan Span(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, 31 * 86400));

    [GeneratedRegex(@"^(?:(?<d>[\d.]+)d)?(?:(?<h>[\d.]+)h)?(?:(?<m>[\d.]+)m(?!s))?(?:(?<s>[\d.]+)s)?(?:(?<ms>[\d.]+)ms)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Durations();
}
