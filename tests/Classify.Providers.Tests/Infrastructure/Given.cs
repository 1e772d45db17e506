using Classify.FakeModels;
using Classify.Providers.Abilities;
using Classify.Providers.Anthropic;
using Classify.Providers.Calls;
using Classify.Providers.Local;
using Classify.Providers.OpenAI;

namespace Classify.Providers.Tests.Infrastructure;

/// <summary>A question, and clients that ask it of a fake.</summary>
internal static class Given
{
    public const string Key = "sk-test-1234567890";

    public const string Schema =
        """{"type":"object","additionalProperties":false,"properties":{"family":{"type":"string","enum":["price-value","temporal"]},"confidence":{"type":"number"}},"required":["family","confidence"]}""";

    public const string BoundedSchema =
        """{"type":"object","additionalProperties":false,"properties":{"confidence":{"type":"number","minimum":0,"maximum":1}},"required":["confidence"]}""";

    public const string Answer = """{"family":"price-value","confidence":0.9}""";

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>What is written on several lines for readers only.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings("");

    public static ModelRequest Request(string model, string schema = Schema) =>
        new(model, "Label the indicator.", "Name: Prix du café <EUR>", "classify", schema, 300);

    public static ProviderOptions Options(Uri baseUrl, string? key = Key, TimeSpan? timeout = null) => new(baseUrl, key, timeout ?? Timeout);

    public static IModelClient Client(
        string provider, FakeModelHost host, LearntAbilities? abilities = null, TimeProvider? time = null) =>
        Client(provider, host.BaseUrl, abilities, time);

    /// <param name="baseUrl">Without a path.</param>
    public static IModelClient Client(
        string provider, Uri baseUrl, LearntAbilities? abilities = null, TimeProvider? time = null, TimeSpan? timeout = null)
    {
        abilities ??= new(new InMemoryAbilityStore());
        time ??= TimeProvider.System;
        return provider switch
        {
            ProviderName.OpenAI => new OpenAIModelClient(Options(new(baseUrl, "/v1"), timeout: timeout), abilities, time),
            ProviderName.Anthropic => new AnthropicModelClient(Options(baseUrl, timeout: timeout), abilities, time),
            _ => new LocalModelClient(Options(new(baseUrl, "/v1"), key: null, timeout), abilities, time),
        };
    }

    /// <summary>A model of each provider that its rules know.</summary>
    public static string Model(string provider) => ModelFacts.DefaultModel(provider) ?? "qwen3-4b";
}
