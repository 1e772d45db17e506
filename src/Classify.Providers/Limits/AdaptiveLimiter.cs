namespace Classify.Providers.Limits;

/// <summary>
/// Bounds the calls to one model of one provider from this node, and finds the bound itself: calls in flight
/// (<see cref="ConcurrencyWindow"/>) and starts a second (<see cref="StartPace"/>). First come, first served. Safe for use by many at once.
/// </summary>
public sealed class AdaptiveLimiter : IDisposable
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private readonly LimiterOptions _options;
    private readonly TimeProvider _time;
    private readonly long _origin;
    private readonly ITimer _timer;
    private readonly ConcurrencyWindow _window;
    private readonly StartPace _pace = new();
    private TimeSpan _heldUntil;
    private TimeSpan _lastEnd;
    private TimeSpan? _latency;
    private int _inFlight;
    private long _starts;
    private long _rateLimited;
    private long _overloaded;

    public AdaptiveLimiter(LimiterOptions options, TimeProvider time)
    {
        _options = options.Validated();
        _time = time;
        _origin = time.GetTimestamp();
        _window = new ConcurrencyWindow(options.InitialConcurrency, options.MaxConcurrency);
        _timer = time.CreateTimer(_ => StartAfterTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_origin);

    /// <summary>Waits for the right to make one call.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled first.</exception>
    public Task<CallLease> AcquireAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<CallLease>(cancellationToken);
        }

        lock (_lock)
        {
            var waiter = new Waiter(Now);
            var place = _waiting.AddLast(waiter);
            StartWhatMay();
            if (!waiter.Lease.IsCompleted && cancellationToken.CanBeCanceled)
            {
                waiter.CancelWith(cancellationToken.UnsafeRegister((_, token) => Cancel(place, token), null));
            }

            return waiter.Lease;
        }
    }

    /// <summary>
    /// The provider's headers say how many requests or tokens are left. None left holds back new starts, until a rate has been
    /// learnt: at the rate that a provider allows there is always none left, and waiting for more would be lost.
    /// </summary>
    /// <param name="remaining">What is left, 0 or more.</param>
    /// <param name="resetsIn">When there will be more.</param>
    public void Observe(long remaining, TimeSpan resetsIn)
    {
        lock (_lock)
        {
            if (remaining <= 0 && _pace.PerSecond is null)
            {
                _window.EndSlowStart();
                Hold(resetsIn);
            }
        }
    }

    public LimiterSnapshot Snapshot()
    {
        lock (_lock)
        {
            var held = _heldUntil - Now;
            return new LimiterSnapshot(
                _window.Size,
                _options.MaxConcurrency,
                _inFlight,
                _waiting.Count,
                _pace.PerSecond,
                held > TimeSpan.Zero ? _time.GetUtcNow() + held : null,
                _rateLimited,
                _overloaded);
        }
    }

    /// <summary>Cancels those who wait. Calls in flight may still be released.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _timer.Dispose();
            foreach (var waiter in _waiting)
            {
                waiter.Cancel(new CancellationToken(canceled: true));
            }

            _waiting.Clear();
        }
    }

    internal void Release(CallLease lease, CallOutcome outcome)
    {
        lock (_lock)
        {
            Learn(lease, outcome);
            _inFlight--;
            _lastEnd = Now;
            StartWhatMay();
        }
    }

    private void Learn(CallLease lease, CallOutcome outcome)
    {
        var now = Now;
        switch (outcome.Kind)
        {
            case CallOutcomeKind.Success:
                var took = now - lease.StartedAt;
                _latency = _latency is { } usual ? (usual * 0.9) + (took * 0.1) : took;
                _window.Succeeded(_inFlight, NeededForPace());
                break;
            case CallOutcomeKind.RateLimited:
                _rateLimited++;
                var retryAfter = outcome.RetryAfter ?? _options.HoldWithoutRetryAfter;
                _pace.Rejected(lease.Number, lease.StartedAt, now, retryAfter);
                _window.RateLimited(lease.StartedAt, now, NeededForPace());
                Hold(retryAfter);
                break;
            case CallOutcomeKind.Overloaded:
                _overloaded++;
                _window.Overloaded(lease.StartedAt, now);
                Hold(outcome.RetryAfter ?? TimeSpan.Zero);
                break;
        }
    }

    /// <summary>Since when calls could have started and none is in flight; null while one is.</summary>
    private TimeSpan? UnusedSince => _inFlight > 0 ? null : _heldUntil > _lastEnd ? _heldUntil : _lastEnd;

    /// <summary>Starts a second times the time a call takes is the number in flight; half as many again for calls that take longer.</summary>
    private int NeededForPace() =>
        (int)Math.Min(_options.MaxConcurrency, Math.Ceiling(1.5 * (_pace.PerSecond ?? 0) * (_latency ?? TimeSpan.Zero).TotalSeconds));

    private void Hold(TimeSpan duration)
    {
        var until = Now + (duration < _options.MaxHold ? duration : _options.MaxHold);
        _heldUntil = until > _heldUntil ? until : _heldUntil;
    }

    private void StartWhatMay()
    {
        var now = Now;
        while (_waiting.First is { } first && _inFlight < _window.Size)
        {
            var earliest = _pace.NextStart > _heldUntil ? _pace.NextStart : _heldUntil;
            if (earliest > now)
            {
                _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling((earliest - now).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
                return;
            }

            _waiting.RemoveFirst();
            _starts++;
            _pace.Started(_starts, now, first.Value.AskedAt, UnusedSince);
            _inFlight++;
            first.Value.Grant(new CallLease(this, _starts, now, now - first.Value.AskedAt));
        }
    }

    private void StartAfterTimer()
    {
        lock (_lock)
        {
            StartWhatMay();
        }
    }

    private void Cancel(LinkedListNode<Waiter> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (place.List is not null)
            {
                _waiting.Remove(place);
                place.Value.Cancel(cancellationToken);
            }
        }
    }
}
