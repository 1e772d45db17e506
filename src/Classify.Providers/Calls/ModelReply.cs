namespace Classify.Providers.Calls;

/// <summary>What came of one request over the wire. Failures of the outside world are values, not exceptions.</summary>
public abstract record ModelReply
{
    private ModelReply()
    {
    }

    /// <summary>What the provider's headers say is left; null where they say nothing.</summary>
    public RateLimitReading? RateLimit { get; init; }

    /// <summary>The model answered. The text may be garbage, cut or empty: that is for the workflow to judge.</summary>
    /// <param name="Content">The text, without a fence of backticks around it.</param>
    /// <param name="Probabilities">Property of the answer to probability of its value from token logprobs; empty where there are none.</param>
    /// <param name="Usage">Null where the provider does not say: what it cost is unknown then.</param>
    /// <param name="FinishReason">The provider's word for why it stopped.</param>
    public sealed record Answered(
        string Content, IReadOnlyDictionary<string, double> Probabilities, TokenUsage? Usage, string FinishReason) : ModelReply;

    /// <summary>The model declined to answer. It is paid for, and asking the same again is useless.</summary>
    /// <param name="Usage">Null where the provider does not say: what it cost is unknown then.</param>
    public sealed record Refused(string Reason, TokenUsage? Usage, string FinishReason) : ModelReply;

    /// <summary>No answer.</summary>
    /// <param name="Status">HTTP status; null where none arrived.</param>
    /// <param name="Error">What the provider said, without keys, at most 500 characters.</param>
    /// <param name="RetryAfter">How long the provider wants to be left alone; null where it did not say.</param>
    public sealed record Failed(CallFailure Failure, int? Status, string Error, TimeSpan? RetryAfter) : ModelReply
    {
        /// <summary>
        /// Whether the model may have answered all the same, and is paid then: the request was sent, and no error came back but
        /// nothing, or a success that cannot be read. A question of a job that the provider says it never asked is not.
        /// </summary>
        public bool MayBePaid { get; init; } = Failure == CallFailure.Transient && Status is null or (>= 200 and < 300);

        /// <summary>Longer than this nobody waits for a turn: the model is paused instead.</summary>
        public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

        /// <summary>The provider wants no call for so long that waiting for a turn makes no sense: a limit a day, say.</summary>
        public bool IsLongWait => Failure is CallFailure.RateLimited or CallFailure.Overloaded && RetryAfter > LongestWait;

        /// <summary>
        /// The model refuses a part of the request, and that is remembered: ask the same again, it will be built
        /// without that part. Only with <see cref="CallFailure.InvalidRequest"/>.
        /// </summary>
        public bool Learnt { get; init; }
    }
}

/// <summary>Why there is no answer, and so what to do next.</summary>
public enum CallFailure
{
    /// <summary>429: too many requests or tokens. Wait, slow down, ask again.</summary>
    RateLimited,

    /// <summary>503 or 529: the provider is overloaded. Wait longer, slow down, ask again.</summary>
    Overloaded,

    /// <summary>Another 5xx, a timeout, a connection that broke. Ask again after a while.</summary>
    Transient,

    /// <summary>No connection could be made, so nothing was sent. The provider is paused.</summary>
    Unreachable,

    /// <summary>401, 402, 403 unless it is about the model, no credit left: nothing of this account will work. The provider is paused.</summary>
    AccountBlocked,

    /// <summary>The model is unknown, not loaded, or not for this account: no request to it will work. The model is paused.</summary>
    ModelUnavailable,

    /// <summary>Any other 4xx: this request will never work.</summary>
    InvalidRequest,
}

/// <summary>Tokens as the provider counted them.</summary>
/// <param name="Prompt">All of the prompt, cached ones included.</param>
/// <param name="Cached">Those of the prompt that were read from the provider's cache.</param>
public sealed record TokenUsage(int Prompt, int Completion, int Cached)
{
    /// <summary>Null where a count is missing, or no tokens of a prompt are counted: there is no such call.</summary>
    public static TokenUsage? Of(int? prompt, int? completion, int cached) =>
        prompt > 0 && completion >= 0 ? new(prompt.Value, completion.Value, cached) : null;
}
