namespace Classify.Data.Tests.Infrastructure;

/// <summary>A clock that moves on by a millisecond whenever it is read, so that each flush has an instant of its own.</summary>
internal sealed class SteppingTime : TimeProvider
{
    private long _milliseconds;

    public static DateTimeOffset Start { get; } = new(2026, 1, 31, 23, 59, 59, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Start.AddMilliseconds(Interlocked.Increment(ref _milliseconds));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _milliseconds, (long)by.TotalMilliseconds);
}
