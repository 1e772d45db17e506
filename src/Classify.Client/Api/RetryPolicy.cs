using System.Net;

namespace Classify.Client.Api;

/// <summary>How often and after which wait a call is repeated. Every attempt of a submission carries the same Idempotency-Key.</summary>
public sealed record RetryPolicy
{
    /// <summary>Attempts in all, the first included.</summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>The longest wait between two attempts, whatever Retry-After asks for.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>True for answers that say "later", not "no".</summary>
    public static bool IsWorthRetrying(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>The wait before attempt <paramref name="attempt"/> + 1: Retry-After where given, else 1, 2, 4, 8, 8... seconds, plus up to a fifth.</summary>
    public TimeSpan WaitAfter(int attempt, TimeSpan? retryAfter, double jitter)
    {
        var wait = retryAfter ?? TimeSpan.FromSeconds(Math.Min(8, Math.Pow(2, attempt - 1)));
        wait += wait * (0.2 * jitter);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }
}

/// <summary>Told before each wait, so that a pause is never silent.</summary>
/// <param name="Attempt">The attempt that just failed, from 1.</param>
public sealed record RetryNotice(ApiError Error, TimeSpan Wait, int Attempt, int MaxAttempts);
