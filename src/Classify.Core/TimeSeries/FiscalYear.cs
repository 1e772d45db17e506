namespace Classify.Core.TimeSeries;

/// <summary>Finds the month in which a year other than the calendar's begins.</summary>
internal static class FiscalYear
{
    private const double MinDrop = 0.2;
    private const double ShortestMonth = 25;
    private const double LongestMonth = 36;
    private const double LongestQuarter = 110;

    /// <summary>
    /// The month, 2 to 12, at which the values of <paramref name="series"/> drop by more than a fifth most often; null where
    /// they do so fewer than twice, or most often in January, or where they are neither monthly nor quarterly. A quarter
    /// counts by its first month.
    /// </summary>
    public static int? FirstMonth(ReadOnlySpan<Observation> series, double gapDays)
    {
        if (gapDays is < ShortestMonth or > LongestQuarter)
        {
            return null;
        }

        var months = gapDays < LongestMonth ? 1 : 3;
        Span<int> drops = stackalloc int[12];
        for (var i = 1; i < series.Length; i++)
        {
            if (series[i].Value < (1 - MinDrop) * series[i - 1].Value)
            {
                drops[(series[i].Date.Month - 1) / months * months]++;
            }
        }

        var most = 0;
        for (var month = 1; month < drops.Length; month++)
        {
            most = drops[month] > drops[most] ? month : most;
        }

        return most > 0 && drops[most] >= 2 ? most + 1 : null;
    }
}
