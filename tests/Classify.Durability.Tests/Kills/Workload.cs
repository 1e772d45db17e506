using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;

namespace Classify.Durability.Tests.Kills;

/// <summary>What a service that is killed has to do.</summary>
/// <param name="Indicators">In each submission.</param>
/// <param name="LatestKill">About as long as the work of a round is spread over.</param>
/// <param name="Body">The body of the next submission.</param>
internal sealed record Workload(int Indicators, TimeSpan LatestKill, Func<Random, string> Body)
{
    private const int IndicatorsForRules = 60;

    /// <summary>The rules alone classify indicators of the catalogue.</summary>
    public static readonly Workload Rules = new(
        IndicatorsForRules,
        TimeSpan.FromMilliseconds(1000),
        random => Catalogue.Body(random.Next(Catalogue.Count), IndicatorsForRules));

    /// <summary>Kills in a round, each with submissions of its own, before the work may end.</summary>
    public int Kills { get; init; } = 1;

    /// <summary>
    /// Makes ready for the next kill, before the submissions, and says how to wait until it is time for it. By default a
    /// random time.
    /// </summary>
    public Func<Random, Func<DatabaseView, Task>> Moment { get; init; } = random =>
    {
        var wait = random.NextDouble() * LatestKill;
        return _ => Task.Delay(wait);
    };

    /// <summary>Variables of the service.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
