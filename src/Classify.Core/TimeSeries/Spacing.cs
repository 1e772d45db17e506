namespace Classify.Core.TimeSeries;

/// <summary>The usual number of days between dates.</summary>
internal static class Spacing
{
    private const double MaxDifference = 1.5;
    private const int OnStack = 512;

    /// <summary>The median gap, in days, of <paramref name="dates"/>, sorted, at least two, each once.</summary>
    public static double Median(ReadOnlySpan<DateOnly> dates)
    {
        Span<int> gaps = dates.Length <= OnStack ? stackalloc int[dates.Length - 1] : new int[dates.Length - 1];
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = dates[i + 1].DayNumber - dates[i].DayNumber;
        }

        return MedianOf(gaps);
    }

    /// <summary>The median gap, in days, of <paramref name="series"/>, sorted by date, at least two points, each date once.</summary>
    public static double Median(ReadOnlySpan<Observation> series)
    {
        Span<int> gaps = series.Length <= OnStack ? stackalloc int[series.Length - 1] : new int[series.Length - 1];
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = series[i + 1].Date.DayNumber - series[i].Date.DayNumber;
        }

        return MedianOf(gaps);
    }

    // Of two middle gaps far apart the shorter counts: their mean would be a spacing that no two dates have, and the longer
    // is one where dates are missing, or of an older frequency.
    private static double MedianOf(Span<int> gaps)
    {
        gaps.Sort();
        var (lower, upper) = (gaps[(gaps.Length - 1) / 2], gaps[gaps.Length / 2]);
        return upper > MaxDifference * lower ? lower : (lower + upper) / 2.0;
    }
}
