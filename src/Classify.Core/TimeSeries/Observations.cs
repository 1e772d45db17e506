using Classify.Core.Indicators;

namespace Classify.Core.TimeSeries;

/// <summary>The part of a series that has real dates.</summary>
/// <param name="Dates">The real dates, by date and each once, values or not.</param>
/// <param name="Usable">The observations with a real date and a real value, by date; of several with one date the last sent counts.</param>
/// <param name="LeftOut">The entries that are no observations.</param>
public sealed record Observations(DateOnly[] Dates, Observation[] Usable, LeftOut LeftOut)
{
    private static readonly Observations None = new([], [], default);

    /// <summary>Reads <paramref name="values"/>, in any order, and leaves out what is no observation of the series.</summary>
    public static Observations Of(IReadOnlyList<SampleValue> values)
    {
        if (values.Count == 0)
        {
            return None;
        }

        var entries = Sorted(values);
        var undated = values.Count - entries.Count;
        var totals = Subtotals.Remove(entries);
        var dates = DatesOf(entries);
        var kept = dates.AsSpan()[RemoteDates.Without(dates)].ToArray();
        var dated = entries.Count;
        if (kept.Length < dates.Length)
        {
            entries.RemoveAll(entry => entry.Date < kept[0] || entry.Date > kept[^1]);
        }

        var remote = dated - entries.Count;
        var placeholders = Placeholders.Remove(entries);
        var (usable, repeated) = LastOfEachDate(entries);
        return new Observations(kept, usable, new LeftOut(undated, totals, remote, placeholders, repeated));
    }

    private static List<DatedValue> Sorted(IReadOnlyList<SampleValue> values)
    {
        var dated = new DatedValue[values.Count];
        var keys = new long[values.Count];
        var count = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } sample && DateParser.TryParse(sample.Date, out var date, out var length))
            {
                dated[count] = new DatedValue(date, length, sample.Value is { } value && double.IsFinite(value) ? value : null);
                keys[count] = ((long)date.DayNumber << 32) | (uint)i;
                count++;
            }
        }

        Array.Sort(keys, dated, 0, count);
        return [.. dated.AsSpan(0, count)];
    }

    private static DateOnly[] DatesOf(List<DatedValue> entries)
    {
        var dates = new List<DateOnly>(entries.Count);
        foreach (var entry in entries)
        {
            if (dates.Count == 0 || dates[^1] != entry.Date)
            {
                dates.Add(entry.Date);
            }
        }

        return [.. dates];
    }

    private static (Observation[] Usable, int Repeated) LastOfEachDate(List<DatedValue> entries)
    {
        var usable = new List<Observation>(entries.Count);
        var repeated = 0;
        foreach (var entry in entries)
        {
            if (entry.Value is not { } value)
            {
                continue;
            }

            if (usable.Count > 0 && usable[^1].Date == entry.Date)
            {
                usable.RemoveAt(usable.Count - 1);
                repeated++;
            }

            usable.Add(new Observation(entry.Date, value));
        }

        return ([.. usable], repeated);
    }
}
