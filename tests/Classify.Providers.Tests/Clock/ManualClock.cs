namespace Classify.Providers.Tests.Clock;

/// <summary>A clock that stands still until it is moved; timers fire on the moving thread, in order of their due time.</summary>
internal sealed class ManualClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly PriorityQueue<(ManualTimer Timer, long Version), (long Due, long Order)> _due = new();
    private long _order;

    /// <summary>Since the clock was made.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>Each reading is a tick later than the one before, as no two of a real clock need be the same.</summary>
    public bool Creeps { get; init; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        Elapsed += TimeSpan.FromTicks(Creeps ? 1 : 0);
        return Elapsed.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        period.ShouldBe(Timeout.InfiniteTimeSpan, "periodic timers are not supported");
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on by <paramref name="duration"/>, firing what falls due on the way.</summary>
    public void Advance(TimeSpan duration)
    {
        var end = Elapsed + duration;
        while (MoveToNextTimer(end))
        {
        }

        Elapsed = end > Elapsed ? end : Elapsed;
    }

    /// <summary>Moves to the next timer up to <paramref name="end"/> and fires it; false when there is none.</summary>
    public bool MoveToNextTimer(TimeSpan end)
    {
        while (_due.TryPeek(out var entry, out var at) && at.Due <= end.Ticks)
        {
            _due.Dequeue();
            if (entry.Timer.Version == entry.Version)
            {
                Elapsed = TimeSpan.FromTicks(Math.Max(at.Due, Elapsed.Ticks));
                entry.Timer.Fire();
                return true;
            }
        }

        return false;
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        public long Version { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Version++;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                clock._due.Enqueue((this, Version), ((clock.Elapsed + dueTime).Ticks, clock._order++));
            }

            return true;
        }

        public void Dispose() => Version++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
