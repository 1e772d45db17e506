using Classify.Providers.Calls;

namespace Classify.Providers.Resilience;

/// <summary>How long to wait before a question is asked again.</summary>
internal static class RetryDelay
{
    private const int MostDoublings = 16;

    /// <summary>Half of the doubled wait is fixed, the other half random, so that many that failed together do not return together.</summary>
    /// <param name="failures">Failures of this kind so far, from 1 on.</param>
    /// <param name="jitter">0 to 1.</param>
    public static TimeSpan After(ModelReply.Failed failed, int failures, ResilienceOptions options, double jitter)
    {
        if (failed is { Failure: CallFailure.RateLimited, RetryAfter: { } asked })
        {
            return asked;
        }

        var first = failed.Failure == CallFailure.Overloaded ? options.OverloadedDelay : options.TransientDelay;
        var doubled = first * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        var longest = doubled < options.MaxDelay ? doubled : options.MaxDelay;
        var delay = longest * (0.5 + (jitter / 2));
        return Asked(failed, options) is { } atLeast && atLeast > delay ? atLeast : delay;
    }

    /// <summary>A server that is broken knows little of when it will not be: it is asked again while there is time.</summary>
    private static TimeSpan? Asked(ModelReply.Failed failed, ResilienceOptions options)
    {
        var most = options.MaxDelay < options.TotalTime / 2 ? options.MaxDelay : options.TotalTime / 2;
        return failed is { Failure: CallFailure.Transient, RetryAfter: { } asked } && asked > most ? most : failed.RetryAfter;
    }
}
