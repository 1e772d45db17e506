using Classify.Core.Indicators;

namespace Classify.Core.TimeSeries;

/// <summary>A value with a real date.</summary>
public readonly record struct Observation(DateOnly Date, double Value);

/// <summary>The usable part of a series.</summary>
public static class Observations
{
    /// <summary>
    /// The observations with a real date and a finite value, by date; of several with one date the last sent counts.
    /// </summary>
    public static Observation[] Usable(IReadOnlyList<SampleValue> values)
    {
        var found = new List<Observation>(values.Count);
        foreach (var sample in values)
        {
            if (sample is { Value: { } value } && double.IsFinite(value) && DateParser.TryParse(sample.Date, out var date))
            {
                found.Add(new Observation(date, value));
            }
        }

        var sorted = found.ToArray();
        var keys = new (DateOnly Date, int Order)[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            keys[i] = (sorted[i].Date, i);
        }

        Array.Sort(keys, sorted);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            count -= count > 0 && sorted[count - 1].Date == sorted[i].Date ? 1 : 0;
            sorted[count++] = sorted[i];
        }

        return sorted[..count];
    }

    /// <summary>The real dates of a series, by date and each once, values or not.</summary>
    public static DateOnly[] Dates(IReadOnlyList<SampleValue> values)
    {
        var found = new SortedSet<DateOnly>();
        foreach (var sample in values)
        {
            if (sample is not null && DateParser.TryParse(sample.Date, out var date))
            {
                found.Add(date);
            }
        }

        return [.. found];
    }
}
