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
    /// within 20% of the median gap; null for fewer than three dates. Missing periods and holidays leave the median alone;
    /// of a series that changed its frequency, the one with more dates counts.
    /// </summary>
    public static ReportingFrequency? Of(ReadOnlySpan<DateOnly> dates)
    {
        if (dates.Length < MinDates)
        {
            return null;
        }

        var median = Spacing.Median(dates);
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
