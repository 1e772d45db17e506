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
    private const int AnnualGapDays = 292;
    private const double MaxTrendOfIncrements = 0.5;
    private const double MinRiseOfRunningTotal = 0.5;

    private static readonly CumulativeFinding Unknown = new(CumulativePattern.Unknown, 0);

    /// <summary>
    /// Judges <paramref name="series"/>, sorted by date with each date once. A running total is only a pattern here: the
    /// caller must also know that the type is a flow, a count or a volume. Points a year apart, as before a series became
    /// monthly, are passed over.
    /// </summary>
    public static CumulativeFinding Detect(ReadOnlySpan<Observation> series)
    {
        var points = WithinYears(series);
        if (points.Length < MinPoints)
        {
            return Unknown;
        }

        var yearToDate = YearToDate(series, points);
        return yearToDate >= 0.5
            ? new CumulativeFinding(CumulativePattern.YearToDate, yearToDate)
            : RunningTotal(points) ?? new CumulativeFinding(CumulativePattern.Periodic, Math.Min(PeriodicConfidence(points), 1 - yearToDate));
    }

    // The points with a neighbour less than a year away.
    private static ReadOnlySpan<Observation> WithinYears(ReadOnlySpan<Observation> series)
    {
        Observation[]? kept = null;
        var count = 0;
        for (var i = 0; i < series.Length; i++)
        {
            var isNear = (i > 0 && series[i].Date.DayNumber - series[i - 1].Date.DayNumber < AnnualGapDays) ||
                         (i + 1 < series.Length && series[i + 1].Date.DayNumber - series[i].Date.DayNumber < AnnualGapDays);
            if (!isNear)
            {
                kept ??= series.ToArray();
            }
            else if (kept is not null)
            {
                kept[count++] = series[i];
            }
            else
            {
                count++;
            }
        }

        return kept is null ? series : kept.AsSpan(0, count);
    }

    // A deficit adds up below zero. A fall in percent means nothing where values lie on both sides.
    private static double YearToDate(ReadOnlySpan<Observation> all, ReadOnlySpan<Observation> series)
    {
        bool isPositive = false, isNegative = false;
        foreach (var point in all)
        {
            isPositive |= point.Value > 0;
            isNegative |= point.Value < 0;
        }

        if (isPositive == isNegative)
        {
            return 0;
        }

        var gapDays = Spacing.Median(series);
        if (isPositive)
        {
            return YearToDateTest.Probability(series, gapDays);
        }

        var mirrored = series.ToArray();
        for (var i = 0; i < mirrored.Length; i++)
        {
            mirrored[i] = mirrored[i] with { Value = -mirrored[i].Value };
        }

        return YearToDateTest.Probability(mirrored, gapDays);
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
