namespace Classify.Core.TimeSeries;

/// <summary>Rows for a whole period among rows for its parts: an annual total or average between the months.</summary>
internal static class Subtotals
{
    private const int MinParts = 2;
    private const int MinPartsAmongMany = 1;

    /// <summary>
    /// Removes such rows from <paramref name="entries"/>, sorted by date, and says how many they were. Two parts make a
    /// total; one does where at least two thirds of the rows are for shorter periods.
    /// </summary>
    public static int Remove(List<DatedValue> entries)
    {
        Span<int> shorter = stackalloc int[(int)DateLength.Year + 1];
        CountShorter(entries, shorter);
        if (entries.Count == 0 || shorter[^1] == 0)
        {
            return 0;
        }

        var isTotal = new bool[entries.Count];
        Span<(int Start, bool IsTotal)> known = stackalloc (int, bool)[(int)DateLength.Year + 1];
        known.Fill((-1, false));
        var firstOfDate = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            firstOfDate = entries[i].Date == entries[firstOfDate].Date ? firstOfDate : i;
            ref var last = ref known[(int)entries[i].Length];
            if (last.Start != firstOfDate)
            {
                var minParts = shorter[(int)entries[i].Length] * 3 >= entries.Count * 2 ? MinPartsAmongMany : MinParts;
                last = (firstOfDate, HasParts(entries, firstOfDate, entries[i], minParts));
            }

            isTotal[i] = last.IsTotal;
        }

        var at = 0;
        return entries.RemoveAll(_ => isTotal[at++]);
    }

    // For each length, the number of rows for a shorter period.
    private static void CountShorter(List<DatedValue> entries, Span<int> shorter)
    {
        foreach (var entry in entries)
        {
            for (var longer = (int)entry.Length + 1; longer < shorter.Length; longer++)
            {
                shorter[longer]++;
            }
        }
    }

    private static bool HasParts(List<DatedValue> entries, int from, in DatedValue whole, int minParts)
    {
        var (parts, last, end) = (0, DateOnly.MinValue, End(whole));
        for (var i = from; i < entries.Count && entries[i].Date < end && parts < minParts; i++)
        {
            if (entries[i].Length < whole.Length && entries[i].Date != last)
            {
                last = entries[i].Date;
                parts++;
            }
        }

        return parts == minParts;
    }

    private static DateOnly End(in DatedValue entry) => entry.Length switch
    {
        DateLength.Day => entry.Date,
        DateLength.Week => entry.Date.AddDays(7),
        DateLength.Month => entry.Date.AddMonths(1),
        DateLength.Quarter => entry.Date.AddMonths(3),
        DateLength.HalfYear => entry.Date.AddMonths(6),
        _ => entry.Date.AddYears(1),
    };
}
