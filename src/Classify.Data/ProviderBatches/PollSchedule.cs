namespace Classify.Data.ProviderBatches;

/// <summary>How long to wait before a provider is asked about a job again.</summary>
public static class PollSchedule
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A short job is noticed at most about a quarter of its time late.</summary>
    private const int AgeOverWait = 4;

    /// <summary>The wait after a poll, growing to <see cref="Longest"/> with the age of the job, however often it was asked about.</summary>
    /// <param name="age">Since it was accepted, or its cancellation requested.</param>
    public static TimeSpan After(TimeSpan age, TimeSpan first)
    {
        var longest = first > Longest ? first : Longest;
        var wait = first + (age / AgeOverWait);
        return wait < longest ? wait : longest;
    }
}
