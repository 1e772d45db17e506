
namespace Classify.Core.Stages;

/// <summary>The period that a name or unit states a change or an average over.</summary>
internal static class StatedPeriod
{
    private static readonly (string Period, string[] Marks)[] Marks =
    [
        ("year-on-year", ["yoy", "y/y", "year over year", "year on year", "annual %", "annual growth", "from year ago", "same period previous year", "one year ago", "annual change", "previous year"]),
        ("month-on-month", ["mom", "m/m", "month over month", "month on month"]),
        ("quarter-on-quarter", ["qoq", "q/q", "quarter over quarter", "quarter on quarter"]),
        ("previous-period", ["previous period", "preceding period"]),
        ("4-week", ["4 week", "4-week", "four week"]),
        ("12-month", ["12 month", "12-month"]),
        ("3-month", ["3 month average", "3-month average", "three month average"]),
    ];

    /// <summary>The first period that <paramref name="text"/> states; null when it states none.</summary>
    public static string? In(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        foreach (var (period, marks) in Marks)
        {
            foreach (var mark in marks)
            {
                if (ContainsWords(text, mark))
                {
                    return period;
                }
            }
        }

        return null;
    }

    private static bool ContainsWords(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return at >= 0 &&
               (at == 0 || !char.IsLetterOrDigit(text[at - 1])) &&
               (at + mark.Length == text.Length || !char.IsLetterOrDigit(text[at + mark.Length]));
    }
}
