namespace Classify.Providers.Limits;

/// <summary>
/// How fast calls may start: unlimited until the first 429, then a learnt rate, spread evenly. A provider that counts requests a
/// minute keeps a bucket of tokens, and a 429 means that it is empty (<see cref="AcceptedRate"/>).
/// </summary>
internal sealed class StartPace
{
    /// <summary>Starts this late may be made up for, so that timers that fire late cost no rate.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    /// <summary>Unused for so long, what was accepted before says nothing of what is accepted now: the bucket may have filled.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private const double CutAtLeast = 0.95;
    private const double CutAtMost = 0.5;

    /// <summary>What is proven fades with each 429: others may share the account.</summary>
    private const double ProvenFades = 0.97;

    private readonly PaceProbe _probe = new();
    private double? _perSecond;
    private double _atLastCut;
    private double _proven;
    private TimeSpan _next;
    private TimeSpan _lastCut = TimeSpan.MinValue;
    private AcceptedRate? _accepted;

    /// <summary>Starts a second; null while unlimited.</summary>
    public double? PerSecond => _perSecond;

    /// <summary>No start before this moment.</summary>
    public TimeSpan NextStart => _perSecond is null ? TimeSpan.MinValue : _next;

    /// <param name="number">Number of the start, from 1 on.</param>
    /// <param name="askedAt">Since when somebody wanted it.</param>
    /// <param name="unusedSince">Since when nothing but this pace kept calls from starting and none was in flight; null while one was.</param>
    public void Started(long number, TimeSpan now, TimeSpan askedAt, TimeSpan? unusedSince)
    {
        var wasIdle = unusedSince is { } since && askedAt - (since > _next ? since : _next) >= Idle;
        if (_accepted is null || wasIdle)
        {
            _accepted = new AcceptedRate(now, number, FromEmpty: false);
        }

        if (_perSecond is { } rate)
        {
            var waitedForPace = askedAt < _next && now - _next <= Slack;
            _perSecond = waitedForPace ? _probe.Faster(rate) : rate;
            var earliest = now - Slack;
            _next = (_next > earliest ? _next : earliest) + TimeSpan.FromSeconds(1 / rate);
        }
    }

    /// <summary>A 429. Slows down once for all the calls that were in flight together.</summary>
    /// <param name="number">Number of the rejected start.</param>
    /// <param name="startedAt">When it was started.</param>
    /// <param name="retryAfter">When the provider wants to be asked again.</param>
    public void Rejected(long number, TimeSpan startedAt, TimeSpan now, TimeSpan retryAfter)
    {
        if (_accepted is not { } accepted || number <= accepted.From)
        {
            return;
        }

        if (startedAt <= _lastCut)
        {
            _accepted = accepted with { Rejected = accepted.Rejected + 1 };
            return;
        }

        var measured = accepted.Until(startedAt, number);
        _perSecond = _perSecond is { } rate ? Slower(rate, measured, retryAfter) : measured.Most * CutAtMost;
        _atLastCut = _perSecond.Value;
        _lastCut = now;
        _accepted = new AcceptedRate(startedAt, number, FromEmpty: true);
    }

    private double Slower(double rate, RateBounds measured, TimeSpan retryAfter)
    {
        _proven = Math.Max(_proven * ProvenFades, measured.Least);
        var wasTooFastAllTheTime = measured.Likely < _atLastCut;
        _probe.Restart(known: wasTooFastAllTheTime && measured.Likely > 0);
        var slower = wasTooFastAllTheTime
            ? Math.Clamp(measured.Most, rate * CutAtMost, rate * CutAtLeast)
            : rate * CutAtLeast;
        return Math.Min(rate, Math.Max(slower, Math.Max(_proven, Invited(retryAfter))));
    }

    /// <summary>A provider that wants a call again after so long takes at least about that many a second.</summary>
    private static double Invited(TimeSpan retryAfter) => CutAtLeast * CutAtLeast / Math.Max(retryAfter.TotalSeconds, 1);
}
