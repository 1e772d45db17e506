using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>Tells why there is certainly no job, or why a job failed as a whole. Pure.</summary>
internal static class RefusalReading
{
    private static readonly string[] EnqueuedTokens = ["token_limit_exceeded"];
    private static readonly string[] TooLarge = ["too_many_tasks", "file_too_large", "request_too_large"];
    private static readonly string[] UnknownModel = ["model_not_found"];

    /// <summary>The reason that one failed request is.</summary>
    public static BatchRefusal Of(Exchanged exchanged) => exchanged.Failed!.Failure switch
    {
        CallFailure.Unreachable => BatchRefusal.Unreachable,
        CallFailure.Transient or CallFailure.Overloaded => BatchRefusal.NotSent,
        _ => Of(exchanged.Failed.Status!.Value, exchanged.Error),
    };

    /// <summary>The reason that an error of the provider is.</summary>
    /// <param name="status">400 where the error is one of a job.</param>
    public static BatchRefusal Of(int status, ProviderError error)
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

        if (Says(UnknownModel) || (status == 404 && error.Message.StartsWith("model", StringComparison.OrdinalIgnoreCase)))
        {
            return BatchRefusal.UnknownModel;
        }

        return FailureReading.Of(status, error) switch
        {
            CallFailure.AccountBlocked => BatchRefusal.AccountBlocked,
            CallFailure.RateLimited => BatchRefusal.RateLimited,
            _ => BatchRefusal.BadRequest,
        };
    }
}
