namespace Classify.Providers;

/// <summary>The providers with models, as requests, settings and tables name them.</summary>
public static class ProviderName
{
    public const string OpenAI = "openai";

    public const string Anthropic = "anthropic";

    /// <summary>Any server that talks as OpenAI does.</summary>
    public const string Local = "local";
}
