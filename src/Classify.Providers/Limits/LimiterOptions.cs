using Classify.Providers.Calls;

namespace Classify.Providers.Limits;

/// <summary>Bounds of one limiter.</summary>
/// <param name="MaxConcurrency">The most calls in flight, at least 1.</param>
public sealed record LimiterOptions(int MaxConcurrency)
{
    /// <summary>Calls in flight before anything is known, 1 to <see cref="MaxConcurrency"/>.</summary>
    public int InitialConcurrency { get; init; } = Math.Min(2, MaxConcurrency);

    /// <summary>How long new starts are held back after a 429 that does not say how long.</summary>
    public TimeSpan HoldWithoutRetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that new starts are held back, whatever the provider says: most limits are per minute, and others may change.</summary>
    public TimeSpan MaxHold { get; init; } = ModelReply.Failed.LongestWait;

    internal LimiterOptions Validated()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrency, 1, nameof(MaxConcurrency));
        ArgumentOutOfRangeException.ThrowIfLessThan(InitialConcurrency, 1, nameof(InitialConcurrency));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(InitialConcurrency, MaxConcurrency, nameof(InitialConcurrency));
        return this;
    }
}
