namespace Classify.FakeModels;

/// <summary>What the fake does with one request.</summary>
public abstract record FakeAnswer
{
    private FakeAnswer()
    {
    }

    /// <summary>How long it takes before it does that.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Headers of the answer, over those the fake sends anyway.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The model writes <paramref name="Content"/>, JSON or not.</summary>
    public sealed record Says(string Content) : FakeAnswer
    {
        /// <summary>In OpenAI's words; <c>length</c> becomes <c>max_tokens</c> at Anthropic.</summary>
        public string FinishReason { get; init; } = "stop";

        /// <summary>Whether an Anthropic answer starts with a block of thoughts.</summary>
        public bool Thinks { get; init; }

        /// <summary>
        /// Property to the probability of its value; the other values of its enum share the rest evenly. Only sent where
        /// log probabilities are asked for; 0.9 for properties that are not named.
        /// </summary>
        public IReadOnlyDictionary<string, double> Probabilities { get; init; } = new Dictionary<string, double>();

        public int PromptTokens { get; init; } = 100;

        public int CachedTokens { get; init; }

        public int CompletionTokens { get; init; } = 20;
    }

    /// <summary>The model declines.</summary>
    public sealed record Refuses(string Reason = "I cannot help with that.") : FakeAnswer;

    /// <summary>An error in the provider's form.</summary>
    /// <param name="Status">For OpenAI as well as Anthropic; 529 and 503 both mean overloaded.</param>
    /// <param name="Code">At Anthropic the <c>details.error_code</c>.</param>
    public sealed record Fails(int Status, string Message, string? Type = null, string? Code = null, string? Param = null) : FakeAnswer;

    /// <summary>Any status and body.</summary>
    public sealed record Sends(int Status, string Body) : FakeAnswer;

    /// <summary>Never answers: holds the request until the client leaves.</summary>
    public sealed record Hangs : FakeAnswer
    {
        /// <summary>Whether the headers and the beginning of a body are sent before.</summary>
        public bool AfterHeaders { get; init; }
    }

    /// <summary>Breaks the connection.</summary>
    public sealed record Breaks : FakeAnswer;

    /// <summary>429 with <c>retry-after</c> in whole seconds.</summary>
    public static FakeAnswer RateLimited(int retryAfterSeconds) => new Fails(429, "Rate limit reached.", "rate_limit_error", "rate_limit_exceeded")
    {
        Headers = new Dictionary<string, string> { ["retry-after"] = $"{retryAfterSeconds}" },
    };

    /// <summary>No credit left, as OpenAI says it.</summary>
    public static FakeAnswer NoQuota() => new Fails(429, "You exceeded your current quota.", "insufficient_quota", "insufficient_quota");

    /// <summary>The key is not accepted.</summary>
    public static FakeAnswer BadKey() => new Fails(401, "Incorrect API key provided.", "authentication_error", "invalid_api_key");

    /// <summary>The server failed.</summary>
    public static FakeAnswer ServerError() => new Fails(500, "Internal server error", "server_error");

    /// <summary>The provider is overloaded: 503 at OpenAI, 529 at Anthropic.</summary>
    public static FakeAnswer Overloaded(FakeRequest request) => new Fails(request.IsAnthropic ? 529 : 503, "Overloaded", "overloaded_error");
}
