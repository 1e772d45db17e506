using Xunit.Sdk;

namespace Classify.Durability.Tests.Kills;

public sealed class KilledServiceTests
{
    private const int RoundsOnOneFile = 10;

    [Fact]
    public async Task A_service_killed_at_random_moments_loses_nothing_and_does_nothing_twice()
    {
        var seed = Soak.Seed;
        var random = new Random(seed);
        var interrupted = 0;
        for (var done = 0; done < Soak.Rounds; done += RoundsOnOneFile)
        {
            interrupted += await RunOnOneFileAsync(random, seed, done, Math.Min(RoundsOnOneFile, Soak.Rounds - done));
        }

        interrupted.ShouldBeGreaterThan(0, $"no kill came before the work was done, seed {seed}");
    }

    private static async Task<int> RunOnOneFileAsync(Random random, int seed, int done, int count)
    {
        await using var rounds = new KillRounds(random);
        for (var round = 0; round < count; round++)
        {
            try
            {
                await rounds.RunAsync();
            }
            catch (Exception exception)
            {
                throw new XunitException($"Round {done + round + 1}, CLASSIFY_SOAK_SEED={seed}: {exception.Message}", exception);
            }
        }

        return rounds.Interrupted;
    }
}
