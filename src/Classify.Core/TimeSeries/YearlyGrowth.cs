namespace Classify.Core.TimeSeries;

/// <summary>
/// Compares two readings of a series: sums since the start of the year, or values on their own. The growth over the year
/// before is about as noisy in each period where it is read rightly; steps between values that do not add up are noisier by far.
/// </summary>
/// <param name="Freedom">Growth rates compared, less one for their mean.</param>
/// <param name="Support">
/// The logarithm of the likelihood of sums over that of values on their own, per growth rate; above 0 for sums. The errors
/// around the mean growth are taken to be of Laplace's distribution, so that one revised value decides nothing.
/// </param>
internal readonly record struct YearlyGrowth(int Freedom, double Support)
{
    private const int Months = 12;

    // Values are rounded, so that no series is without noise.
    private const double LeastNoise = 0.002;

    /// <summary>
    /// Reads <paramref name="series"/>, sorted by date with no value below zero. Nothing is compared where there are more
    /// than twelve periods a year, as few dates then recur.
    /// </summary>
    public static YearlyGrowth Of(ReadOnlySpan<Observation> series, in YearPosition position)
    {
        if (position.Period * Months < 0.99)
        {
            return default;
        }

        var before = new (int Year, double Value, double Step)[Months];
        var count = 0;
        var year = int.MinValue;
        var isFall = false;
        double passed = 0, logOfParts = 0;
        var ofValues = new double[series.Length];
        var ofSteps = new double[series.Length];
        for (var i = 0; i < series.Length; i++)
        {
            var isFirst = position.Year(series[i].Date) != year;
            year = position.Year(series[i].Date);
            var since = isFirst ? 0 : passed;
            passed = position.Passed(series[i].Date);
            var step = series[i].Value - (isFirst ? 0 : series[i - 1].Value);

            // A revised value that makes the sum fall makes the next step as much too large.
            var followsFall = !isFirst && isFall;
            isFall = step < 0;
            if (step <= 0 || followsFall || passed - since > position.Period * 1.5)
            {
                continue;
            }

            var (value, rise) = (Math.Log(series[i].Value), Math.Log(step));
            ref var last = ref before[(int)Math.Round(passed * Months) - 1];
            if (last.Year == year - 1)
            {
                ofValues[count] = value - last.Value;
                ofSteps[count] = rise - last.Step;
                logOfParts += value - rise;
                count++;
            }

            last = (year, value, rise);
        }

        return count < 2
            ? default
            : new YearlyGrowth(count - 1, Math.Log(Noise(ofValues.AsSpan(0, count)) / Noise(ofSteps.AsSpan(0, count))) + (logOfParts / count));
    }

    private static double Noise(ReadOnlySpan<double> growth)
    {
        var mean = 0.0;
        foreach (var rate in growth)
        {
            mean += rate / growth.Length;
        }

        var noise = LeastNoise;
        foreach (var rate in growth)
        {
            noise += Math.Abs(rate - mean) / (growth.Length - 1);
        }

        return noise;
    }
}
