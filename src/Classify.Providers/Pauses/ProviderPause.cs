using Classify.Providers.Calls;

namespace Classify.Providers.Pauses;

/// <summary>
/// Holds back the calls to one provider while its account or its address does not work. One call at a time is let through to probe,
/// at growing distances; when it works, all go on. Nothing fails because of a pause. Safe for use by many at once.
/// </summary>
public sealed class ProviderPause : IDisposable
{
    private static readonly TimeSpan FirstProbe = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource<CallPermit>> _waiting = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private PauseSnapshot? _paused;
    private TimeSpan _distance;
    private TaskCompletionSource _resumed = Completed();

    public ProviderPause(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(_ => LetProbeThrough(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Null while the provider is not paused.</summary>
    public PauseSnapshot? Snapshot()
    {
        lock (_lock)
        {
            return _paused is null ? null : _paused with { Waiting = _waiting.Count };
        }
    }

    /// <summary>Completes when the provider is not paused, or no longer.</summary>
    public Task WhenResumedAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _resumed.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Leave to call now: always while not paused, else only for the probe that is due; null otherwise.</summary>
    public CallPermit? TryEnter()
    {
        lock (_lock)
        {
            return _paused is null ? new CallPermit(this, isProbe: false) : TryProbe();
        }
    }

    /// <summary>Waits for leave to call: until the provider works again, or this call may probe.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled first.</exception>
    public async Task<CallPermit> EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource<CallPermit>> place;
        lock (_lock)
        {
            if ((_paused is null ? new CallPermit(this, isProbe: false) : TryProbe()) is { } permit)
            {
                return permit;
            }

            place = _waiting.AddLast(new TaskCompletionSource<CallPermit>(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        await using var registration = cancellationToken.UnsafeRegister((_, token) => Leave(place, token), null);
        return await place.Value.Task;
    }

    /// <summary>Ends the timer. Those who wait go on waiting until they give up.</summary>
    public void Dispose() => _timer.Dispose();

    internal void Learn(CallPermit permit, ModelReply reply)
    {
        lock (_lock)
        {
            if (PauseReasons.Of(reply) is { } reason)
            {
                Pause(permit, reason, ((ModelReply.Failed)reply).Error);
            }
            else if (permit.IsProbe && reply is ModelReply.Failed { Failure: CallFailure.Transient, Status: null } silent)
            {
                Pause(permit, _paused!.Reason, silent.Error);
            }
            else if (permit.IsProbe)
            {
                Resume();
            }
        }
    }

    internal void GiveBack(CallPermit permit)
    {
        lock (_lock)
        {
            if (permit.IsProbe && _paused is { } paused)
            {
                _paused = paused with { Probing = false };
                LetProbeThrough();
            }
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    /// <summary>Calls that were on their way when the pause began do not make it longer.</summary>
    private void Pause(CallPermit permit, PauseReason reason, string error)
    {
        var now = _time.GetUtcNow();
        if (_paused is null)
        {
            _resumed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _distance = FirstProbe;
            _paused = new PauseSnapshot(reason, error, now, now + _distance, Probing: false, Probes: 0, Waiting: 0);
        }
        else if (permit.IsProbe)
        {
            _distance = _distance * 2 < LongestProbe ? _distance * 2 : LongestProbe;
            _paused = _paused with { Reason = reason, Error = error, NextProbeAt = now + _distance, Probing = false };
        }
        else
        {
            return;
        }

        WakeAfter(_distance);
    }

    /// <summary>In whole milliseconds, rounded up: timers know no less.</summary>
    private void WakeAfter(TimeSpan duration) =>
        _timer.Change(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(duration.TotalMilliseconds))), Timeout.InfiniteTimeSpan);

    private void Resume()
    {
        _paused = null;
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _resumed.TrySetResult();
        while (_waiting.First is { } first)
        {
            _waiting.RemoveFirst();
            first.Value.TrySetResult(new CallPermit(this, isProbe: false));
        }
    }

    private CallPermit? TryProbe()
    {
        if (_paused is not { Probing: false } paused || _time.GetUtcNow() < paused.NextProbeAt)
        {
            return null;
        }

        _paused = paused with { Probing = true, Probes = paused.Probes + 1 };
        return new CallPermit(this, isProbe: true);
    }

    private void LetProbeThrough()
    {
        lock (_lock)
        {
            if (_waiting.First is { } first && _paused is { Probing: false } paused)
            {
                if (TryProbe() is { } permit)
                {
                    _waiting.RemoveFirst();
                    first.Value.TrySetResult(permit);
                }
                else
                {
                    WakeAfter(paused.NextProbeAt - _time.GetUtcNow());
                }
            }
        }
    }

    private void Leave(LinkedListNode<TaskCompletionSource<CallPermit>> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (place.List is not null)
            {
                _waiting.Remove(place);
                place.Value.TrySetCanceled(cancellationToken);
            }
        }
    }
}
