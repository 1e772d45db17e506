using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>Tells why there is certainly no job, or why a job failed as a whole. Pure.</summary>
internal static class RefusalReading
{
    private static readonly string[] EnqueuedTokens = ["token_limit_exceeded"];
    private static readonly string[] TooLarge = ["too_many_tasks", "file_too_large", "request_too_large"];

    /// <summary>The reason that one failed request about <paramref name="model"/> is.</summary>
    public static BatchRefusal Of(Exchanged exchanged, string model) => exchanged.Failed!.Failure switch
    {
        CallFailure.Unreachable => BatchRefusal.Unreachable,
        CallFailure.Transient or CallFailure.Overloaded => BatchRefusal.NotSent,
        _ => Of(exchanged.Failed.Status!.Value, exchanged.Error, model),
    };

    /// <summary>The reason that an error of the provider is.</summary>
    /// <param name="status">400 where the error is one of a job.</param>
    /// <param name="model">The model of the questions; null where it is not known.</param>
    public static BatchRefusal Of(int status, ProviderError error, string? model = null)
    {
        bool Says(string[] words) => words.Contains(error.Code) || words.Contains(error.Type);
        if (Says(EnqueuedTokens) || error.Message.Contains("enqueued token", StringComparison.OrdinalIgnoreCase))
        {
            return BatchRefusal.EnqueuedTokens;
        }

        if (status == 413 || Says(TooLarge))
        {
            return BatchRefusal.TooLarge;
        }

        return FailureReading.Of(status, error, model) switch
        {
            // A model that is only not for jobs can be asked all the same.
            CallFailure.ModelUnavailable when !error.Message.Contains("batch", StringComparison.OrdinalIgnoreCase) => BatchRefusal.ModelUnavailable,
            CallFailure.AccountBlocked => BatchRefusal.AccountBlocked,
            CallFailure.RateLimited => BatchRefusal.RateLimited,
            _ => BatchRefusal.BadRequest,
        };
    }
}
