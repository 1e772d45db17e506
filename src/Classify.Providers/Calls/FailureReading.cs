namespace Classify.Providers.Calls;

/// <summary>Tells what to do about an answer that is no success. One table serves all providers: their codes do not collide.</summary>
internal static class FailureReading
{
    // Sent with a 429, yet waiting does not help.
    private static readonly string[] NoCredit =
        ["insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "enforced_spend_limit_reached", "billing_error"];

    // Anthropic's words for the same, sent as a 400 without a code.
    private static readonly string[] NoCreditTexts = ["credit balance is too low", "specified API usage limits"];

    // LM Studio's words for a model that is not there, sent as a 400 or 404, often without a code.
    private static readonly string[] NotLoadedTexts = ["no models loaded", "model is unloaded", "model unloaded", "failed to load model"];

    /// <summary>The reply for an answer that is no success.</summary>
    /// <param name="model">The model that was asked; null where the request was about none.</param>
    public static ModelReply.Failed Reply(HttpAnswer answer, ProviderError error, string? apiKey, DateTimeOffset now, string? model = null) =>
        new(Of(answer.Status, error, model), answer.Status, SafeText.Of(error.TextOf(answer.Status), apiKey), RateLimitHeaders.RetryAfter(answer, now));

    /// <summary>The reply for an error sent as a success. The model was not asked, and asking again is useless unless the error says otherwise.</summary>
    public static ModelReply.Failed SentAsSuccess(int status, ProviderError error, string? apiKey, string model)
    {
        var meant = ErrorStatus.Of(error);
        return new(Of(meant ?? 400, error, model), meant ?? status, SafeText.Of(error.TextOf(status), apiKey), RetryAfter: null);
    }

    /// <param name="model">The model that was asked; null where the request was about none.</param>
    public static CallFailure Of(int status, ProviderError error, string? model = null) => status switch
    {
        400 when NoCreditTexts.Any(text => error.Message.Contains(text, StringComparison.OrdinalIgnoreCase)) => CallFailure.AccountBlocked,
        400 or 403 or 404 when IsAboutModel(status, error, model) => CallFailure.ModelUnavailable,
        401 or 402 or 403 => CallFailure.AccountBlocked,
        _ when NoCredit.Contains(error.Code) || NoCredit.Contains(error.Type) => CallFailure.AccountBlocked,
        429 => CallFailure.RateLimited,
        503 or 529 => CallFailure.Overloaded,
        408 or >= 500 => CallFailure.Transient,
        _ => CallFailure.InvalidRequest,
    };

    /// <summary>
    /// Whether this model cannot be used, while others of the account can. A 400 that only names it is about the request, and a 404
    /// that does not is about the address.
    /// </summary>
    private static bool IsAboutModel(int status, ProviderError error, string? model)
    {
        bool Says(string text) => error.Message.Contains(text, StringComparison.OrdinalIgnoreCase);
        return error.Code == "model_not_found" || error.Type == "model_not_found"
            || (status != 400 && model is not null && Says(model))
            || (status == 404 && (error.Param == "model" || error.Message.StartsWith("model", StringComparison.OrdinalIgnoreCase)))
            || (status != 403 && NotLoadedTexts.Any(Says));
    }
}
