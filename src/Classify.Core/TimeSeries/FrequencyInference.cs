using Classify.Core.Taxonomy;

namespace Classify.Core.TimeSeries;

/// <summary>Reporting frequency by the median gap between dates (taxonomy, section 7).</summary>
public static class FrequencyInference
{
    private const double Tolerance = 0.2;
    private const int MinDates = 3;

    private static readonly (ReportingFrequency Frequency, double Days)[] Canonical =
    [
        (ReportingFrequency.Daily, 1),
        (ReportingFrequency.Weekly, 7),
        (ReportingFrequency.Monthly, 30.4),
        (ReportingFrequency.Quarterly, 91.3),
        (ReportingFrequency.SemiAnnual, 182.6),
        (ReportingFrequency.Annual, 365.25),
    ];

    /// <summary>
    /// The frequency that <paramref name="dates"/> (sorted, each once) show, irregular where no canonical spacing is
    /// within 20% of the median gap; null for fewer than three dates.
    /// </summary>
    public static ReportingFrequency? Of(ReadOnlySpan<DateOnly> dates)
    {
        if (dates.Length < MinDates)
        {
            return null;
        }

        var gaps = new int[dates.Length - 1];
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = dates[i + 1].DayNumber - dates[i].DayNumber;
        }

        Array.Sort(gaps);
        var middle = gaps.Length / 2;
        var median = gaps.Length % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2.0;
        foreach (var (frequency, days) in Canonical)
        {
            if (Math.Abs(median - days) <= Tolerance * days)
            {
                return frequency;
            }
        }

        return ReportingFrequency.Irregular;
    }
}
