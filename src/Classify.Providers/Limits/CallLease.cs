namespace Classify.Providers.Limits;

/// <summary>The right to make one call. Give it back with what came of the call.</summary>
public sealed class CallLease : IDisposable
{
    private readonly AdaptiveLimiter _limiter;
    private int _released;

    internal CallLease(AdaptiveLimiter limiter, long number, TimeSpan startedAt, TimeSpan waited)
    {
        _limiter = limiter;
        Number = number;
        StartedAt = startedAt;
        Waited = waited;
    }

    /// <summary>How long the caller waited for its turn.</summary>
    public TimeSpan Waited { get; }

    internal long Number { get; }

    internal TimeSpan StartedAt { get; }

    /// <summary>Ends the call. Only the first time counts.</summary>
    public void Release(CallOutcome outcome)
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            _limiter.Release(this, outcome);
        }
    }

    /// <summary>Ends a call that nothing was learnt from, unless it was released.</summary>
    public void Dispose() => Release(CallOutcome.Other);
}
