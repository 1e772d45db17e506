namespace Classify.Data.ProviderBatches;

/// <summary>How long to wait before a provider is asked about a job again.</summary>
public static class PollSchedule
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A short job is noticed at most a quarter of its time late.</summary>
    private const double Growth = 1.25;

    /// <summary>The wait after poll number <paramref name="polls"/>, growing to <see cref="Longest"/>.</summary>
    /// <param name="polls">Polls made so far; 0 before the first.</param>
    public static TimeSpan After(int polls, TimeSpan first)
    {
        var seconds = first.TotalSeconds * Math.Pow(Growth, polls);
        return seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromTicks(Math.Max(first.Ticks, Longest.Ticks));
    }
}
