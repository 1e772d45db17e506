namespace Classify.Client.Tests.Infrastructure;

/// <summary>A clock without waiting: a short wait ends at once and moves the time; a long one ends when short ones have moved the time past it.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(9);
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly Lock _lock = new();
    private readonly Dictionary<JumpTimer, TimeSpan> _due = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long GetTimestamp() => Now.Ticks;

    public override DateTimeOffset GetUtcNow() => Start + Now;

    public TimeSpan Now
    {
        get
        {
            lock (_lock)
            {
                return _now;
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JumpTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        lock (_lock)
        {
            _now += time;
            foreach (var timer in _due.Where(entry => entry.Value <= _now).Select(entry => entry.Key).ToList())
            {
                _due.Remove(timer);
                ThreadPool.QueueUserWorkItem(_ => timer.Fire());
            }
        }
    }

    private void Arm(JumpTimer timer, TimeSpan due)
    {
        lock (_lock)
        {
            _due.Remove(timer);
            if (due >= TimeSpan.Zero)
            {
                _due[timer] = _now + due;
                Advance(due <= Short ? due : TimeSpan.Zero);
            }
        }
    }

    private sealed class JumpTimer(JumpingClock clock, Action fire) : ITimer
    {
        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Arm(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Arm(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
