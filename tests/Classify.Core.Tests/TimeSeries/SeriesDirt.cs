using Classify.Core.Indicators;
using Classify.Core.TimeSeries;

namespace Classify.Core.Tests.TimeSeries;

/// <summary>What feeds do to a series: gaps, duplicates, disorder, placeholders, totals, remote and annual dates.</summary>
internal static class SeriesDirt
{
    private static readonly double[] PlaceholderValues = [-9999, -999, 1e30, 9_999_999_999];

    public static SampleValue[] Clean(ReadOnlySpan<Observation> series)
    {
        var samples = new SampleValue[series.Length];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = Sample(series[i].Date, series[i].Value);
        }

        return samples;
    }

    /// <summary>Each kind of dirt half of the time.</summary>
    public static SampleValue[] Dirty(Random random, Observation[] series)
    {
        var samples = Clean(series).ToList();
        var (first, last) = (series[0].Date.Year, series[^1].Date.Year);
        if (Happens(random))
        {
            samples.RemoveAll(_ => random.Next(25) == 0);
        }

        if (Happens(random))
        {
            var (year, month) = (random.Next(first, last + 1), random.Next(2) == 0 ? "01" : "12");
            samples.RemoveAll(sample => sample.Date.StartsWith($"{year}-{month}", StringComparison.Ordinal));
        }

        if (Happens(random) && last - first >= 5)
        {
            var year = random.Next(first + 1, last);
            samples.RemoveAll(sample => sample.Date.StartsWith($"{year}-", StringComparison.Ordinal));
        }

        if (Happens(random))
        {
            var revised = samples[random.Next(samples.Count)];
            samples.Insert(0, revised with { Value = revised.Value * (0.97 + (0.06 * random.NextDouble())) });
            samples.Add(samples[random.Next(samples.Count)]);
        }

        if (Happens(random))
        {
            for (var count = 1 + random.Next(2); count > 0; count--)
            {
                var at = random.Next(samples.Count);
                samples[at] = samples[at] with { Value = PlaceholderValues[random.Next(PlaceholderValues.Length)] };
            }
        }

        if (Happens(random))
        {
            samples.Add(new SampleValue("last10YearsAvg", 5));
            samples.Add(new SampleValue("Total", 1e9));
            samples.Add(new SampleValue($"{random.Next(first, last + 1)}", series[^1].Value * 6));
        }

        if (Happens(random))
        {
            samples.Add(new SampleValue(random.Next(2) == 0 ? "9999-12-31" : "1900-01-01", series[0].Value));
        }

        if (Happens(random))
        {
            samples.AddRange(Enumerable.Range(2, 4).Select(years => Sample(new DateOnly(first - years, 12, 31), series[0].Value * 11)));
            samples.AddRange(Enumerable.Range(2, 3).Select(years => Sample(new DateOnly(last + years, 12, 31), series[^1].Value * 13)));
        }

        if (Happens(random))
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(samples));
        }

        return [.. samples];
    }

    private static bool Happens(Random random) => random.Next(2) == 0;

    private static SampleValue Sample(DateOnly date, double value) => new(date.ToString("yyyy-MM-dd"), value);
}
