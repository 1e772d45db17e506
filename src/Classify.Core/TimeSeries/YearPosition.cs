namespace Classify.Core.TimeSeries;

/// <summary>Where the periods of a series lie in its year.</summary>
/// <param name="gapDays">The usual number of days between observations.</param>
/// <param name="firstMonth">The month in which the year begins, 1 to 12; 1 for the calendar year.</param>
internal readonly struct YearPosition(double gapDays, int firstMonth)
{
    private const double DaysOfYear = 365.25;
    private const double LongestPartOfMonth = 20;

    // Months of a period; 0 where several observations share a month.
    private readonly int _months = gapDays < LongestPartOfMonth ? 0 : MonthsOf(gapDays);

    /// <summary>The part of a year that one period takes, above 0 to 0.5.</summary>
    public double Period => _months > 0 ? _months / 12.0 : gapDays / DaysOfYear;

    /// <summary>The year of <paramref name="date"/>, by the calendar year it begins in.</summary>
    public int Year(DateOnly date) => date.Month >= firstMonth ? date.Year : date.Year - 1;

    /// <summary>
    /// The part of its year that has passed when the period of <paramref name="date"/> is over, above 0 to 1. It is the
    /// same for a period dated by its first day and for one dated by its last.
    /// </summary>
    public double Passed(DateOnly date)
    {
        if (_months > 0)
        {
            var month = (date.Month - firstMonth + 12) % 12;
            return ((month / _months) + 1) * _months / 12.0;
        }

        var start = new DateOnly(Year(date), firstMonth, 1);
        return Math.Min(1, (date.DayNumber - start.DayNumber + gapDays) / DaysOfYear);
    }

    private static int MonthsOf(double gapDays) => gapDays switch
    {
        < 45 => 1,
        < 76 => 2,
        < 106 => 3,
        < 152 => 4,
        _ => 6,
    };
}
