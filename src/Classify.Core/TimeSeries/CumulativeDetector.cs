using Classify.Core.Taxonomy;

namespace Classify.Core.TimeSeries;

/// <summary>What the values alone say about accumulation.</summary>
/// <param name="Confidence">The probability that <paramref name="Pattern"/> is right, 0 to 1.</param>
public readonly record struct CumulativeFinding(CumulativePattern Pattern, double Confidence);

/// <summary>Tells running totals from periodic values by the values alone (taxonomy, section 8).</summary>
public static class CumulativeDetector
{
    private const int MinPoints = 3;
    private const int MinRunningPoints = 8;
    private const int MinRunningDays = 730;
    private const double MaxAnnualGapDays = 292;
    private const double MinBoundaryDrop = 0.2;
    private const double ClearBoundaryDrop = 0.5;
    private const double MaxTrendOfIncrements = 0.5;
    private const double MinRiseOfRunningTotal = 0.5;

    private static readonly CumulativeFinding Unknown = new(CumulativePattern.Unknown, 0);

    /// <summary>
    /// Judges <paramref name="series"/>, sorted by date with each date once. A running total is only a pattern here: the
    /// caller must also know that the type is a flow, a count or a volume.
    /// </summary>
    public static CumulativeFinding Detect(ReadOnlySpan<Observation> series)
    {
        if (series.Length < MinPoints || IsAnnual(series))
        {
            return Unknown;
        }

        return YearToDate(series) ?? RunningTotal(series) ?? new CumulativeFinding(CumulativePattern.Periodic, PeriodicConfidence(series));
    }

    private static bool IsAnnual(ReadOnlySpan<Observation> series) =>
        (series[^1].Date.DayNumber - series[0].Date.DayNumber) / (double)(series.Length - 1) >= MaxAnnualGapDays;

    private static CumulativeFinding? YearToDate(ReadOnlySpan<Observation> series)
    {
        var boundaries = 0;
        var rises = 0;
        var smallestDrop = 1.0;
        for (var i = 1; i < series.Length; i++)
        {
            var (before, after) = (series[i - 1].Value, series[i].Value);
            if (before < 0 || after < 0)
            {
                // A fall in percent means nothing once values are negative.
                return null;
            }

            if (series[i].Date.Year == series[i - 1].Date.Year)
            {
                if (after < before)
                {
                    return null;
                }

                rises += after > before ? 1 : 0;
                continue;
            }

            if (before <= 0 || 1 - (after / before) <= MinBoundaryDrop)
            {
                return null;
            }

            boundaries++;
            smallestDrop = Math.Min(smallestDrop, 1 - (after / before));
        }

        if (boundaries == 0 || rises <= boundaries)
        {
            return null;
        }

        var isClear = smallestDrop >= ClearBoundaryDrop;
        return new CumulativeFinding(CumulativePattern.YearToDate, (boundaries, isClear) switch
        {
            (1, true) => 0.7,
            (1, false) => 0.5,
            (2, true) => 0.92,
            (2, false) => 0.8,
            (_, true) => 0.97,
            (_, false) => 0.85,
        });
    }

    private static CumulativeFinding? RunningTotal(ReadOnlySpan<Observation> series)
    {
        if (series.Length < MinRunningPoints || series[^1].Date.DayNumber - series[0].Date.DayNumber < MinRunningDays || series[0].Value < 0)
        {
            return null;
        }

        for (var i = 1; i < series.Length; i++)
        {
            if (series[i].Value < series[i - 1].Value)
            {
                return null;
            }
        }

        var rise = series[^1].Value - series[0].Value;
        if (rise <= 0 || Math.Abs(TrendOfIncrements(series)) > MaxTrendOfIncrements)
        {
            return null;
        }

        // A level that grows by a few percent rises steadily as well; a total comes from little or nothing.
        return new CumulativeFinding(CumulativePattern.RunningTotal, rise / series[^1].Value >= MinRiseOfRunningTotal ? 0.85 : 0.55);
    }

    // Correlation of the increments with time, -1 to 1; 0 when they do not vary.
    private static double TrendOfIncrements(ReadOnlySpan<Observation> series)
    {
        var count = series.Length - 1;
        var largest = 0.0;
        foreach (var point in series)
        {
            largest = Math.Max(largest, Math.Abs(point.Value));
        }

        if (largest == 0)
        {
            return 0;
        }

        // Scaled so that no square overflows.
        var meanTime = (count - 1) / 2.0;
        var mean = ((series[^1].Value / largest) - (series[0].Value / largest)) / count;
        double together = 0, ofTime = 0, ofIncrements = 0;
        for (var i = 0; i < count; i++)
        {
            var time = i - meanTime;
            var increment = (series[i + 1].Value / largest) - (series[i].Value / largest) - mean;
            together += time * increment;
            ofTime += time * time;
            ofIncrements += increment * increment;
        }

        return ofIncrements <= 1e-24 ? 0 : together / Math.Sqrt(ofTime * ofIncrements);
    }

    // Short series show little either way.
    private static double PeriodicConfidence(ReadOnlySpan<Observation> series) =>
        series.Length >= 12 ? 0.95 : series.Length >= 6 ? 0.85 : 0.6;
}
