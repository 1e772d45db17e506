using Classify.Providers.Calls;

namespace Classify.Providers.Pauses;

/// <summary>
/// Holds back the calls to one provider while its account or its address does not work, or to one model of it while it cannot be
/// used or its limit is used up for long. One call at a time is let through to probe, at growing distances; when it works, all go on. Nothing fails
/// because of a pause. Safe for use by many at once.
/// </summary>
public sealed class ProviderPause
{
    private static readonly TimeSpan FirstProbe = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly Func<ModelReply, PauseReason?> _reasonOf;
    private PauseSnapshot? _paused;
    private TimeSpan _distance;

    /// <summary>A provider's.</summary>
    public ProviderPause(TimeProvider time)
        : this(time, PauseReasons.Of)
    {
    }

    private ProviderPause(TimeProvider time, Func<ModelReply, PauseReason?> reasonOf) => (_time, _reasonOf) = (time, reasonOf);

    /// <summary>That of one model.</summary>
    public static ProviderPause OfModel(TimeProvider time) => new(time, PauseReasons.OfModel);

    /// <summary>Whether <see cref="TryEnter"/> would give leave now.</summary>
    public bool MayEnter
    {
        get
        {
            lock (_lock)
            {
                return _paused is null || IsProbeDue(_paused);
            }
        }
    }

    /// <summary>Null while nothing is paused.</summary>
    public PauseSnapshot? Snapshot()
    {
        lock (_lock)
        {
            return _paused;
        }
    }

    /// <summary>
    /// Leave to call now: always while not paused, else only for the probe that is due; null otherwise. Jobs are looked at
    /// without credit too, and that is no probe.
    /// </summary>
    public CallPermit? TryEnter(CallPurpose purpose = CallPurpose.Question)
    {
        lock (_lock)
        {
            return _paused is null || (purpose == CallPurpose.Look && _paused.Reason.NeedsAnswer())
                ? new CallPermit(this, purpose, isProbe: false)
                : TryProbe(purpose);
        }
    }

    /// <summary>Ends a pause that needs an answer to end, where a question was answered that was asked after it began.</summary>
    public void ReportAnswered(DateTimeOffset askedAt)
    {
        lock (_lock)
        {
            _paused = _paused is { } paused && paused.Reason.NeedsAnswer() && paused.Since < askedAt ? null : _paused;
        }
    }

    internal void Learn(CallPermit permit, ModelReply reply)
    {
        lock (_lock)
        {
            if (_reasonOf(reply) is { } reason)
            {
                Pause(permit, reason, (ModelReply.Failed)reply);
            }
            else if (permit.IsProbe && _paused is { } paused && reply is ModelReply.Failed { Failure: CallFailure.Transient, Status: null } silent)
            {
                Pause(permit, paused.Reason, silent);
            }
            else if (_paused?.Reason.IsLeftOpenBy(reply) == true)
            {
                GiveBack(permit);
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
            if (permit.Purpose != CallPurpose.Question && _paused is { } paused && paused.Reason.NeedsAnswer())
            {
                GiveBack(permit);
            }
            else if (permit.IsProbe)
            {
                _paused = null;
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
            }
        }
    }

    /// <summary>Calls that were on their way when the pause began do not make it longer.</summary>
    private void Pause(CallPermit permit, PauseReason reason, ModelReply.Failed reply)
    {
        var now = _time.GetUtcNow();
        var until = reply.IsLongWait ? now + reply.RetryAfter : null;
        if (_paused is null)
        {
            _distance = Distance(reply, FirstProbe);
            _paused = new PauseSnapshot(reason, reply.Error, now, now + _distance, Probing: false, Probes: 0) { Until = until };
        }
        else if (permit.IsProbe)
        {
            _distance = Distance(reply, _distance * 2);
            _paused = _paused with { Reason = reason, Error = reply.Error, NextProbeAt = now + _distance, Probing = false, Until = until };
        }
    }

    /// <summary>The provider is left alone as long as it wants, but never longer than the longest distance: it may be mistaken.</summary>
    private static TimeSpan Distance(ModelReply.Failed reply, TimeSpan usual)
    {
        var wanted = reply is { IsLongWait: true, RetryAfter: { } wait } && wait > usual ? wait : usual;
        return wanted < LongestProbe ? wanted : LongestProbe;
    }

    private bool IsProbeDue(PauseSnapshot paused) => !paused.Probing && _time.GetUtcNow() >= paused.NextProbeAt;

    private CallPermit? TryProbe(CallPurpose purpose)
    {
        if (_paused is not { } paused || !IsProbeDue(paused))
        {
            return null;
        }

        _paused = paused with { Probing = true, Probes = paused.Probes + 1 };
        return new CallPermit(this, purpose, isProbe: true);
    }
}
