using System.Globalization;

namespace Classify.Durability.Tests.Kills;

/// <summary>How many rounds a run kills the service, and the seed that its random moments come from.</summary>
internal static class Soak
{
    /// <param name="normally">How many where the environment does not say.</param>
    public static int Rounds(int normally) => FromEnvironment("CLASSIFY_SOAK_ROUNDS") ?? normally;

    public static int Seed => FromEnvironment("CLASSIFY_SOAK_SEED") ?? Random.Shared.Next();

    private static int? FromEnvironment(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
