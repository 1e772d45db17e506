namespace Classify.Providers.Abilities;

/// <summary>Parts of a request that some model refuses and that a request can do without.</summary>
public static class RequestPart
{
    /// <summary>Log probabilities of tokens.</summary>
    public const string Logprobs = "logprobs";

    /// <summary>A temperature other than the model's own.</summary>
    public const string Temperature = "temperature";

    /// <summary><c>reasoning_effort: none</c>; without it the model thinks before it answers.</summary>
    public const string ReasoningEffort = "reasoning_effort";

    /// <summary>The newer name of the limit on output, instead of <see cref="MaxTokens"/>.</summary>
    public const string MaxCompletionTokens = "max_completion_tokens";

    /// <summary>The older name of the limit on output, instead of <see cref="MaxCompletionTokens"/>.</summary>
    public const string MaxTokens = "max_tokens";

    /// <summary>An answer held to a JSON schema.</summary>
    public const string JsonSchema = "json_schema";

    /// <summary>An answer held to be some JSON object.</summary>
    public const string JsonObject = "json_object";

    private const string KeywordPrefix = "schema.";

    /// <summary>One keyword of a JSON schema, such as <c>minimum</c>.</summary>
    public static string SchemaKeyword(string keyword) => KeywordPrefix + keyword;

    /// <summary>The keyword that <paramref name="part"/> stands for; null where it is no keyword.</summary>
    public static string? KeywordOf(string part) =>
        part.StartsWith(KeywordPrefix, StringComparison.Ordinal) ? part[KeywordPrefix.Length..] : null;
}
