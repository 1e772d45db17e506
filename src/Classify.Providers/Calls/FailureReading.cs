namespace Classify.Providers.Calls;

/// <summary>Tells what to do about an answer that is no success. One table serves all providers: their codes do not collide.</summary>
internal static class FailureReading
{
    // Sent with a 429, yet waiting does not help.
    private static readonly string[] NoCredit =
        ["insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "enforced_spend_limit_reached", "billing_error"];

    /// <summary>The reply for an answer that is no success.</summary>
    public static ModelReply.Failed Reply(HttpAnswer answer, ProviderError error, string? apiKey, DateTimeOffset now) =>
        new(Of(answer.Status, error), answer.Status, SafeText.Of(error.Message, apiKey), RateLimitHeaders.RetryAfter(answer, now));

    public static CallFailure Of(int status, ProviderError error) => status switch
    {
        401 or 402 or 403 => CallFailure.AccountBlocked,
        _ when NoCredit.Contains(error.Code) || NoCredit.Contains(error.Type) => CallFailure.AccountBlocked,
        429 => CallFailure.RateLimited,
        503 or 529 => CallFailure.Overloaded,
        408 or >= 500 => CallFailure.Transient,
        _ => CallFailure.InvalidRequest,
    };
}
