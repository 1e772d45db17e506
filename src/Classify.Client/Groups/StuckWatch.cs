namespace Classify.Client.Groups;

/// <summary>Says when a lack of progress is worth a report: after 20 seconds, then at twice the time each.</summary>
internal sealed class StuckWatch(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private long _progressAt = clock.GetTimestamp();
    private int _ended;
    private TimeSpan _next = First;

    /// <summary>How long nothing has ended.</summary>
    public TimeSpan Quiet => clock.GetElapsedTime(_progressAt);

    /// <param name="isWaiting">True while a provider's job is waited for, which is no lack of progress.</param>
    public bool IsDue(int ended, bool isWaiting)
    {
        if (ended != _ended || isWaiting)
        {
            (_ended, _progressAt, _next) = (ended, clock.GetTimestamp(), First);
        }

        if (Quiet < _next)
        {
            return false;
        }

        _next += _next < Longest ? _next : Longest;
        return true;
    }
}
