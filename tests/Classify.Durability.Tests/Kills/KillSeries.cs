using Xunit.Sdk;

namespace Classify.Durability.Tests.Kills;

/// <summary>All the rounds of a test, on files that do not grow for ever.</summary>
internal static class KillSeries
{
    /// <summary>Rounds before the next file.</summary>
    public const int RoundsOnOneFile = 10;

    /// <summary>Rounds made up for, where on a fast machine every kill came after the work.</summary>
    private const int MoreRounds = 10;

    /// <param name="open">Makes ready for rounds on a new file.</param>
    /// <param name="ended">Looks at what the rounds on one file came to.</param>
    public static async Task RunAsync(int rounds, Func<Random, KillRounds> open, Action<KillRounds>? ended = null)
    {
        var seed = Soak.Seed;
        var random = new Random(seed);
        var interrupted = 0;
        for (var done = 0; done < rounds; done += RoundsOnOneFile)
        {
            try
            {
                await using var file = open(random);
                await RunOnOneFileAsync(file, done, Math.Min(RoundsOnOneFile, rounds - done));
                ended?.Invoke(file);
                interrupted += file.Interrupted;
            }
            catch (Exception exception)
            {
                throw new XunitException($"CLASSIFY_SOAK_SEED={seed}: {exception.Message}", exception);
            }
        }

        interrupted.ShouldBeGreaterThan(0, $"no kill came before the work was done, CLASSIFY_SOAK_SEED={seed}");
    }

    private static async Task RunOnOneFileAsync(KillRounds file, int done, int count)
    {
        for (var round = 0; round < count || (file.Interrupted == 0 && round < count + MoreRounds); round++)
        {
            try
            {
                await file.RunAsync();
            }
            catch (Exception exception)
            {
                throw new XunitException($"Round {done + round + 1}: {exception.Message}", exception);
            }
        }
    }
}
