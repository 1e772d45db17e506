namespace Classify.Durability.Tests.Kills;

public sealed class KilledServiceTests
{
    private const int Rounds = 10;

    [Fact]
    public async Task A_service_killed_at_random_moments_loses_nothing_and_does_nothing_twice() =>
        await KillSeries.RunAsync(Soak.Rounds(Rounds), random => new KillRounds(random, Workload.Rules));
}
