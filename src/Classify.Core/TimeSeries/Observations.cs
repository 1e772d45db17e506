using Classify.Core.Indicators;

namespace Classify.Core.TimeSeries;

/// <summary>The part of a series that has real dates.</summary>
/// <param name="Dates">The real dates, by date and each once, values or not.</param>
/// <param name="Usable">The observations with a real date and a finite value, by date; of several with one date the last sent counts.</param>
public sealed record Observations(DateOnly[] Dates, Observation[] Usable)
{
    private static readonly Observations None = new([], []);

    /// <summary>Reads <paramref name="values"/>; entries whose date is no date are dropped.</summary>
    public static Observations Of(IReadOnlyList<SampleValue> values)
    {
        if (values.Count == 0)
        {
            return None;
        }

        var dated = new (DateOnly Date, int Order)[values.Count];
        var count = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } sample && DateParser.TryParse(sample.Date, out var date))
            {
                dated[count++] = (date, i);
            }
        }

        Array.Sort(dated, 0, count);
        var dates = new List<DateOnly>(count);
        var usable = new List<Observation>(count);
        foreach (var (date, order) in dated.AsSpan(0, count))
        {
            if (dates.Count == 0 || dates[^1] != date)
            {
                dates.Add(date);
            }

            if (values[order].Value is not { } value || !double.IsFinite(value))
            {
                continue;
            }

            if (usable.Count > 0 && usable[^1].Date == date)
            {
                usable.RemoveAt(usable.Count - 1);
            }

            usable.Add(new Observation(date, value));
        }

        return new Observations([.. dates], [.. usable]);
    }
}
