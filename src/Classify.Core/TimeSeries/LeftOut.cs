namespace Classify.Core.TimeSeries;

/// <summary>How many entries of a series are no observations of it, and why.</summary>
/// <param name="Undated">Those whose date is no date, such as <c>last10YearsAvg</c>.</param>
/// <param name="Totals">Rows for a whole period, such as <c>2023</c>, among rows for its parts.</param>
/// <param name="Remote">Dates many years before or after all others, such as 1900-01-01.</param>
/// <param name="Placeholders">Values that stand for a missing one, such as -9999.</param>
/// <param name="Repeated">Values replaced by a later one for the same date.</param>
public readonly record struct LeftOut(int Undated, int Totals, int Remote, int Placeholders, int Repeated)
{
    /// <summary>A clause for a reasoning, such as <c>1 without a date and 2 placeholders were left out</c>; null where nothing was.</summary>
    public string? Clause()
    {
        var parts = new List<string>(5);
        Add(Undated, "without a date");
        Add(Totals, Totals == 1 ? "row for a longer period" : "rows for longer periods");
        Add(Remote, "at a remote date");
        Add(Placeholders, Placeholders == 1 ? "placeholder" : "placeholders");
        Add(Repeated, "repeated");
        return parts.Count switch
        {
            0 => null,
            1 => $"{parts[0]} left out",
            _ => $"{string.Join(", ", parts[..^1])} and {parts[^1]} left out",
        };

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add($"{count} {what}");
            }
        }
    }
}
