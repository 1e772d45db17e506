using Classify.Core.TimeSeries;

namespace Classify.Core.Tests.TimeSeries;

/// <summary>What never sums up: populations, price indices, rates, balances outstanding.</summary>
internal static class SimulatedLevel
{
    /// <summary>A level of <paramref name="periods"/> (12 or 4) a year that wanders and may drift and have seasons.</summary>
    public static Observation[] Of(Random random, int periods, int minYears, int maxYears)
    {
        var drift = random.Next(3) switch { 0 => 0, 1 => 0.003, _ => 0.02 };
        var volatility = random.Next(4) switch { 0 => 0.0005, 1 => 0.01, 2 => 0.05, _ => 0.2 };
        var season = random.Next(3) switch { 0 => 0, 1 => 0.02, _ => 0.2 };
        var factors = new double[periods];
        for (var i = 0; i < periods; i++)
        {
            factors[i] = season * SimulatedFlow.Normal(random);
        }

        var start = new DateOnly(1985 + random.Next(30), 1 + random.Next(12), 1);
        var series = new Observation[random.Next(minYears, maxYears + 1) * periods];
        var level = 5 * SimulatedFlow.Normal(random);
        for (var i = 0; i < series.Length; i++)
        {
            level += drift + (volatility * SimulatedFlow.Normal(random));
            series[i] = new Observation(start.AddMonths(i * 12 / periods), Math.Exp(level + factors[i % periods]));
        }

        return series;
    }
}
