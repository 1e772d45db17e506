namespace Classify.Core.TimeSeries;

/// <summary>How far a series looks like sums that start anew each year.</summary>
/// <param name="Boundaries">Ends of years at which the next value of a year-to-date sum would be at most half the last.</param>
/// <param name="Resets">Those at which the values drop by more than a fifth.</param>
/// <param name="Steps">Pairs of neighbours within a year.</param>
/// <param name="Supporting">Those that rise, or stay at a value other than zero.</param>
/// <param name="SlightFalls">Those that fall by no more than a revision may explain.</param>
/// <param name="GrossFalls">Those that fall by more.</param>
/// <param name="Evenness">
/// The usual rise within a year, as a multiple of the first value of the year, both per period, as a natural logarithm: about
/// 0 for sums, far below 0 for a level that only creeps up. The mean of the years; null where none tells.
/// </param>
internal readonly record struct YearEvidence(
    int Boundaries, int Resets, int Steps, int Supporting, int SlightFalls, int GrossFalls, double? Evenness)
{
    private const double MinReset = 0.2;
    private const double MaxSlightFall = 0.05;
    private const double MaxPartLeft = 0.5;
    private const double LargestEvenness = 4;

    /// <summary>Reads <paramref name="series"/>, sorted by date with each date once and no value below zero.</summary>
    public static YearEvidence Of(ReadOnlySpan<Observation> series, in YearPosition position)
    {
        int boundaries = 0, resets = 0, steps = 0, supporting = 0, slight = 0, gross = 0;
        int years = 0, rises = 0, first = 0;
        double evenness = 0, logOfRises = 0;
        var year = position.Year(series[0].Date);
        var (start, passed) = (position.Passed(series[0].Date), position.Passed(series[0].Date));
        for (var i = 1; i <= series.Length; i++)
        {
            var next = i < series.Length ? position.Year(series[i].Date) : int.MaxValue;
            var after = i < series.Length ? position.Passed(series[i].Date) : 0;
            if (next == year)
            {
                var (value, rise) = (series[i - 1].Value, series[i].Value - series[i - 1].Value);
                steps++;
                if (rise > 0)
                {
                    rises++;
                    logOfRises += Math.Log(rise / Math.Max(after - passed, position.Period));
                }

                supporting += rise > 0 || (rise == 0 && value > 0) ? 1 : 0;
                slight += rise < 0 && -rise <= MaxSlightFall * value ? 1 : 0;
                gross += -rise > MaxSlightFall * value ? 1 : 0;
                passed = after;
                continue;
            }

            var begin = series[first].Value;
            if (rises > 0 && begin > 0 && start <= MaxPartLeft * passed)
            {
                years++;
                evenness += Math.Clamp((logOfRises / rises) - Math.Log(begin / start), -LargestEvenness, LargestEvenness);
            }

            if (next == year + 1 && series[i - 1].Value > 0 && after <= MaxPartLeft * passed)
            {
                // Sums of a year that began before the series may have begun with the series, so that they need not drop.
                var isReset = series[i].Value < (1 - MinReset) * series[i - 1].Value;
                boundaries += isReset || first > 0 || start <= position.Period * 1.001 ? 1 : 0;
                resets += isReset ? 1 : 0;
            }

            (year, first, start, passed, rises, logOfRises) = (next, i, after, after, 0, 0);
        }

        return new YearEvidence(boundaries, resets, steps, supporting, slight, gross, years == 0 ? null : evenness / years);
    }
}
