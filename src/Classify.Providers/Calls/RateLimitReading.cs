namespace Classify.Providers.Calls;

/// <summary>What one answer's headers say about the account's limits. Null: not said.</summary>
/// <param name="RemainingRequests">Requests that may still be sent in this window.</param>
/// <param name="RequestsReset">Time from now until the requests are full again.</param>
/// <param name="RemainingTokens">Tokens that may still be used in this window; the tightest where several kinds are counted.</param>
/// <param name="TokensReset">Time from now until those tokens are full again.</param>
public sealed record RateLimitReading(
    long? RemainingRequests, TimeSpan? RequestsReset, long? RemainingTokens, TimeSpan? TokensReset)
{
    /// <summary>How long to wait until what is used up is there again; null where nothing is used up.</summary>
    public TimeSpan? Wait
    {
        get
        {
            var requests = RemainingRequests <= 0 ? RequestsReset : null;
            var tokens = RemainingTokens <= 0 ? TokensReset : null;
            return requests is { } one && tokens is { } other ? (one > other ? one : other) : requests ?? tokens;
        }
    }
}
