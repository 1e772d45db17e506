using Classify.Providers.Calls;

namespace Classify.Providers.Limits;

/// <summary>What one call tells the limiter about how much the provider can bear.</summary>
/// <param name="Kind">What came of the call.</param>
/// <param name="RetryAfter">How long the provider wants to be left alone; null where it did not say.</param>
public sealed record CallOutcome(CallOutcomeKind Kind, TimeSpan? RetryAfter = null)
{
    public static readonly CallOutcome Success = new(CallOutcomeKind.Success);

    public static readonly CallOutcome Other = new(CallOutcomeKind.Other);

    public static CallOutcome RateLimited(TimeSpan? retryAfter = null) => new(CallOutcomeKind.RateLimited, retryAfter);

    public static CallOutcome Overloaded(TimeSpan? retryAfter = null) => new(CallOutcomeKind.Overloaded, retryAfter);

    /// <summary>What <paramref name="reply"/> tells. A refusal was served like any answer.</summary>
    public static CallOutcome Of(ModelReply reply) => reply switch
    {
        ModelReply.Answered or ModelReply.Refused => Success,
        ModelReply.Failed { Failure: CallFailure.RateLimited } failed => RateLimited(failed.RetryAfter),
        ModelReply.Failed { Failure: CallFailure.Overloaded } failed => Overloaded(failed.RetryAfter),
        _ => Other,
    };
}

/// <summary>The kinds of outcome that a limiter treats differently.</summary>
public enum CallOutcomeKind
{
    /// <summary>The call was served: a little more may be tried.</summary>
    Success,

    /// <summary>429: too many requests or tokens a minute.</summary>
    RateLimited,

    /// <summary>503 or 529: too much at once for the provider.</summary>
    Overloaded,

    /// <summary>Says nothing about load: a timeout, a broken connection, a request that can never work.</summary>
    Other,
}
