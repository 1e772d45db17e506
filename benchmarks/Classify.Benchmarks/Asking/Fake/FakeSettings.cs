using Classify.Service.Settings;

namespace Classify.Benchmarks.Asking.Fake;

/// <summary>Environment variables of a service that asks the fake.</summary>
internal static class FakeSettings
{
    private const string AnyKey = "any-key";

    /// <summary>The remote providers: the fake plays both.</summary>
    public static readonly IReadOnlyList<string> Providers = [KnownProviders.OpenAI, KnownProviders.Anthropic];

    /// <summary>Both providers at the fake, and no answer used twice; <paramref name="more"/> is set over it.</summary>
    public static Dictionary<string, string> Of(FakeLlm fake, params IEnumerable<(string Name, string Value)> more)
    {
        var settings = new Dictionary<string, string>
        {
            ["OPENAI_API_KEY"] = AnyKey,
            ["OPENAI_BASE_URL"] = new Uri(fake.Address, "/v1").ToString(),
            ["ANTHROPIC_API_KEY"] = AnyKey,
            ["ANTHROPIC_BASE_URL"] = fake.Address.ToString(),
            ["ANSWER_CACHE_DAYS"] = "0",
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return settings;
    }
}
