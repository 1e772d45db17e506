namespace Classify.Providers.Calls;

/// <summary>
/// Reads the headers about limits: OpenAI's <c>x-ratelimit-remaining-requests</c> with durations, Anthropic's
/// <c>anthropic-ratelimit-requests-remaining</c> with moments, and <c>retry-after</c>.
/// </summary>
internal static class RateLimitHeaders
{
    private static readonly string[] TokenKinds = ["tokens", "input-tokens", "output-tokens"];

    /// <summary>What is left; null where no header says it.</summary>
    public static RateLimitReading? Read(HttpAnswer answer, DateTimeOffset now)
    {
        var requests = Kind(answer, "requests", now);
        var tokens = TokenKinds.Select(kind => Kind(answer, kind, now))
            .Where(kind => kind.Remaining is not null)
            .OrderBy(kind => kind.Remaining).ThenByDescending(kind => kind.Reset)
            .FirstOrDefault();
        return requests.Remaining is null && tokens.Remaining is null
            ? null
            : new(requests.Remaining, requests.Reset, tokens.Remaining, tokens.Reset);
    }

    /// <summary>How long the provider wants to be left alone after a failure; null where it does not say.</summary>
    public static TimeSpan? RetryAfter(HttpAnswer answer, DateTimeOffset now) =>
        ResetTime.Milliseconds(answer.Header("retry-after-ms"))
        ?? ResetTime.SecondsOrDate(answer.Header("retry-after"), now)
        ?? Read(answer, now)?.Wait;

    private static (long? Remaining, TimeSpan? Reset) Kind(HttpAnswer answer, string kind, DateTimeOffset now)
    {
        var remaining = answer.Header($"x-ratelimit-remaining-{kind}") ?? answer.Header($"anthropic-ratelimit-{kind}-remaining");
        var reset = answer.Header($"x-ratelimit-reset-{kind}") ?? answer.Header($"anthropic-ratelimit-{kind}-reset");
        return (long.TryParse(remaining, out var number) ? number : null, ResetTime.DurationOrMoment(reset, now));
    }
}
