using Classify.Providers.Calls;

namespace Classify.Providers.Pauses;

/// <summary>
/// Holds back the calls to one provider while its account or its address does not work. One call at a time is let through to probe,
/// at growing distances; when it works, all go on. Nothing fails because of a pause. Safe for use by many at once.
/// </summary>
public sealed class ProviderPause(TimeProvider time)
{
    private static readonly TimeSpan FirstProbe = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private PauseSnapshot? _paused;
    private TimeSpan _distance;

    /// <summary>Null while the provider is not paused.</summary>
    public PauseSnapshot? Snapshot()
    {
        lock (_lock)
        {
            return _paused;
        }
    }

    /// <summary>Whether nobody may call now, not even to probe.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_lock)
            {
                return _paused is { } paused && (paused.Probing || time.GetUtcNow() < paused.NextProbeAt);
            }
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
            else
            {
                End(permit);
            }
        }
    }

    internal void End(CallPermit permit)
    {
        lock (_lock)
        {
            _paused = permit.IsProbe ? null : _paused;
        }
    }

    internal void GiveBack(CallPermit permit)
    {
        lock (_lock)
        {
            if (permit.IsProbe && _paused is { } paused)
            {
                _paused = paused with { Probing = false };
            }
        }
    }

    /// <summary>Calls that were on their way when the pause began do not make it longer.</summary>
    private void Pause(CallPermit permit, PauseReason reason, string error)
    {
        var now = time.GetUtcNow();
        if (_paused is null)
        {
            _distance = FirstProbe;
            _paused = new PauseSnapshot(reason, error, now, now + _distance, Probing: false, Probes: 0);
        }
        else if (permit.IsProbe)
        {
            _distance = _distance * 2 < LongestProbe ? _distance * 2 : LongestProbe;
            _paused = _paused with { Reason = reason, Error = error, NextProbeAt = now + _distance, Probing = false };
        }
    }

    private CallPermit? TryProbe()
    {
        if (IsClosed || _paused is not { } paused)
        {
            return null;
        }

        _paused = paused with { Probing = true, Probes = paused.Probes + 1 };
        return new CallPermit(this, isProbe: true);
    }
}
