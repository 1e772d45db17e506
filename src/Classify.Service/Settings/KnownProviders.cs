using Classify.Providers;

namespace Classify.Service.Settings;

/// <summary>The providers a request can name.</summary>
public static class KnownProviders
{
    /// <summary>The rules of this program; asks nobody.</summary>
    public const string Builtin = "builtin";

    public const string Local = ProviderName.Local;

    public const string OpenAI = ProviderName.OpenAI;

    public const string Anthropic = ProviderName.Anthropic;

    /// <summary>Every provider a request may name.</summary>
    public static readonly IReadOnlyList<string> All = [Builtin, Local, OpenAI, Anthropic];

    /// <summary>Providers that have a batch API.</summary>
    public static readonly IReadOnlyList<string> WithBatchApi = [OpenAI, Anthropic];

    /// <summary>The variable that holds the key of <paramref name="provider"/>, or null where it needs none.</summary>
    public static string? KeyVariable(string provider) => provider switch
    {
        OpenAI => "OPENAI_API_KEY",
        Anthropic => "ANTHROPIC_API_KEY",
        _ => null,
    };
}
