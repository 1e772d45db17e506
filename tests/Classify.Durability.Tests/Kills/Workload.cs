using Classify.Durability.Tests.Api;

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

    /// <summary>Variables of the service.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
