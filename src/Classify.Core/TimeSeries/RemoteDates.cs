namespace Classify.Core.TimeSeries;

/// <summary>A first or last date far from all others, such as 1900-01-01 or 2099-12-31, which stands for an unknown one.</summary>
internal static class RemoteDates
{
    private const int MinDates = 4;
    private const int MinDays = 20 * 365;
    private const int MinMedians = 20;

    /// <summary>The part of <paramref name="dates"/>, sorted and each once, without a first and last one that are remote.</summary>
    public static Range Without(ReadOnlySpan<DateOnly> dates)
    {
        if (dates.Length < MinDates || dates[^1].DayNumber - dates[0].DayNumber < MinDays)
        {
            return Range.All;
        }

        var far = Math.Max(MinDays, MinMedians * Spacing.Median(dates));
        var first = dates[1].DayNumber - dates[0].DayNumber > far ? 1 : 0;
        var last = dates[^1].DayNumber - dates[^2].DayNumber > far ? 1 : 0;
        return first..^last;
    }
}
