using Classify.Core.TimeSeries;

namespace Classify.Core.Tests.TimeSeries;

/// <summary>The shape of a simulated year.</summary>
public enum Season
{
    None,
    Mild,
    Strong,
    BigDecember,
    ZeroSummer,
    Harvest,
    RisingWithinYear,
}

/// <summary>What happened in each period of some years: sales, harvests, tax receipts.</summary>
internal static class SimulatedFlow
{
    /// <summary>A flow of <paramref name="periods"/> (12 or 4) a year, which starts in any period of its first year.</summary>
    public static Observation[] Of(Random random, int periods, int minYears, int maxYears, Season season)
    {
        var years = random.Next(minYears, maxYears + 1);
        var factors = Factors(random, periods, season);
        var growth = Math.Pow(GrowthOfYear(random), 1.0 / periods);
        var noise = random.NextDouble() switch { < 0.2 => 0.005, < 0.5 => 0.03, < 0.8 => 0.1, _ => 0.25 };
        var start = new DateOnly(1985 + random.Next(30), 1, 1).AddMonths(random.Next(periods) * 12 / periods);
        var isEndDated = random.Next(2) == 0;
        var level = Math.Pow(10, random.Next(0, 8));
        var series = new Observation[years * periods];
        for (var i = 0; i < series.Length; i++)
        {
            var date = start.AddMonths(i * 12 / periods);
            var value = level * Math.Pow(growth, i) * factors[(date.Month - 1) * periods / 12] * Math.Exp(noise * Normal(random));
            series[i] = new Observation(isEndDated ? date.AddMonths(12 / periods).AddDays(-1) : date, Math.Round(value, 3));
        }

        return series;
    }

    /// <summary>A standard normal number.</summary>
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    // From a shrinking series to hyperinflation.
    private static double GrowthOfYear(Random random) => random.NextDouble() switch
    {
        < 0.1 => 0.7 + (0.3 * random.NextDouble()),
        < 0.75 => 1 + (0.12 * random.NextDouble()),
        < 0.95 => 1.12 + (0.5 * random.NextDouble()),
        _ => 1.6 + (1.4 * random.NextDouble()),
    };

    private static double[] Factors(Random random, int periods, Season season)
    {
        var factors = new double[periods];
        var rise = 0.05 + (0.4 * random.NextDouble());
        var first = random.Next(periods);
        var length = Math.Max(1, (int)(periods * (0.3 + (0.4 * random.NextDouble()))));
        for (var i = 0; i < periods; i++)
        {
            factors[i] = season switch
            {
                Season.None => 1,
                Season.Mild => Math.Exp(0.1 * Normal(random)),
                Season.Strong => Math.Exp(0.4 * Normal(random)),
                Season.BigDecember => i == periods - 1 ? 1.3 + (3 * random.NextDouble()) : Math.Exp(0.08 * Normal(random)),
                Season.ZeroSummer => IsSummer(i, periods) ? 0 : Math.Exp(0.2 * Normal(random)),
                Season.Harvest => (i - first + periods) % periods < length ? 0 : Math.Exp(0.5 * Normal(random)),
                _ => 1 - rise + (2 * rise * i / (periods - 1)),
            };
        }

        return factors;
    }

    private static bool IsSummer(int period, int periods) => periods == 12 ? period is >= 5 and <= 8 : period == 2;
}
