namespace Classify.Providers.Abilities;

/// <summary>What has to be known of a model before it is asked the first time. What it refuses is learnt instead.</summary>
/// <param name="Thinks">Whether it may think before it answers; thinking counts against the limit on output.</param>
/// <param name="CanSkipThinking">Whether to try <c>reasoning_effort: none</c>.</param>
/// <param name="MaxOutputTokens">The most the limit on output may be.</param>
public sealed record ModelFacts(bool Thinks, bool CanSkipThinking, int MaxOutputTokens)
{
    /// <summary>What an answer's limit grows by where the model thinks.</summary>
    private const int ThinkingTokens = 4096;

    // Models by the beginning of their names, longest first.
    private static readonly (string Provider, string Prefix, ModelFacts Facts)[] Known =
    [
        (ProviderName.OpenAI, "gpt-4.1", new(false, false, 32_768)),
        (ProviderName.OpenAI, "gpt-4o", new(false, false, 16_384)),
        (ProviderName.OpenAI, "gpt-5", new(true, true, 32_768)),
        (ProviderName.OpenAI, "gpt-6", new(true, true, 32_768)),
        (ProviderName.Anthropic, "claude-haiku-4-5", new(false, false, 64_000)),
        (ProviderName.Anthropic, "claude-haiku-5-5", new(true, false, 32_768)),
        (ProviderName.Anthropic, "claude-sonnet-5-5", new(true, false, 32_768)),
    ];

    private static readonly ModelFacts UnknownRemote = new(true, false, 16_384);

    // Servers load models with a window of 4,096 tokens unless told otherwise; the longest prompt takes the other half.
    private static readonly ModelFacts UnknownLocal = new(true, false, 2_048);

    /// <summary>The model to ask where nothing else is said; null where only the server knows.</summary>
    public static string? DefaultModel(string provider) => provider switch
    {
        ProviderName.OpenAI => "gpt-6-luna",
        ProviderName.Anthropic => "claude-haiku-5-5",
        _ => null,
    };

    /// <summary>The facts of <paramref name="model"/>, careful ones where it is not known.</summary>
    public static ModelFacts Of(string provider, string model) =>
        Known.FirstOrDefault(known => known.Provider == provider && model.StartsWith(known.Prefix, StringComparison.OrdinalIgnoreCase)).Facts
        ?? (provider == ProviderName.Local ? UnknownLocal : UnknownRemote);

    /// <summary>Whether it is asked not to think.</summary>
    public bool SkipsThinking(ModelAbilities abilities) => CanSkipThinking && abilities.Accepts(RequestPart.ReasoningEffort);

    /// <summary>The limit on output for an answer of <paramref name="answerTokens"/>, with room for thinking where needed.</summary>
    public int OutputLimit(int answerTokens, ModelAbilities abilities) =>
        Math.Min(MaxOutputTokens, answerTokens + (Thinks && !SkipsThinking(abilities) ? ThinkingTokens : 0));
}
