using Classify.Core.TimeSeries;

namespace Classify.Core.Tests.TimeSeries;

/// <summary>Periodic values to year-to-date sums and back.</summary>
internal static class YearToDateSums
{
    /// <summary>The sums of <paramref name="flow"/> since the year that begins in <paramref name="firstMonth"/>.</summary>
    public static Observation[] Of(ReadOnlySpan<Observation> flow, int firstMonth = 1)
    {
        var sums = new Observation[flow.Length];
        var sum = 0.0;
        for (var i = 0; i < flow.Length; i++)
        {
            sum = i > 0 && YearOf(flow[i], firstMonth) == YearOf(flow[i - 1], firstMonth) ? sum + flow[i].Value : flow[i].Value;
            sums[i] = flow[i] with { Value = sum };
        }

        return sums;
    }

    public static Observation[] Back(ReadOnlySpan<Observation> sums)
    {
        var flow = new Observation[sums.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            var isFirst = i == 0 || sums[i].Date.Year != sums[i - 1].Date.Year;
            flow[i] = sums[i] with { Value = isFirst ? sums[i].Value : sums[i].Value - sums[i - 1].Value };
        }

        return flow;
    }

    private static int YearOf(Observation point, int firstMonth) => point.Date.AddMonths(1 - firstMonth).Year;
}
