using Classify.Core.Workflow;

namespace Classify.Data.Ledger;

/// <summary>What came of a call.</summary>
public abstract record CallResult
{
    private CallResult()
    {
    }

    /// <summary>The model answered, if only to decline.</summary>
    /// <param name="Answer">The answer as the workflow is given it, now and whenever the item is replayed.</param>
    /// <param name="Validated">Whether the workflow found it usable.</param>
    public sealed record Answered(Answer Answer, bool Validated) : CallResult
    {
        /// <summary>The provider's word for why the model stopped.</summary>
        public string? FinishReason { get; init; }

        public int? PromptTokens { get; init; }

        public int? CompletionTokens { get; init; }

        /// <summary>Those of the prompt that were read from the provider's cache.</summary>
        public int? CachedTokens { get; init; }

        public required CallCost Cost { get; init; }

        public double? LatencyMs { get; init; }
    }

    /// <summary>An error came instead of an answer. It costs nothing.</summary>
    /// <param name="HttpStatus">Null where none arrived.</param>
    /// <param name="Error">What went wrong, without keys.</param>
    public sealed record Failed(int? HttpStatus, string Error) : CallResult
    {
        public double? LatencyMs { get; init; }
    }

    /// <summary>
    /// The call was given up and may have been answered and paid: its reservation stays. A result that arrives later
    /// replaces this one.
    /// </summary>
    public sealed record Unknown : CallResult
    {
        /// <summary>HTTP status of what came; null where nothing did.</summary>
        public int? HttpStatus { get; init; }

        /// <summary>Why it was given up, without keys.</summary>
        public string? Error { get; init; }

        public double? LatencyMs { get; init; }
    }
}

/// <summary>What a call cost, in dollars; null where the price or the tokens are unknown.</summary>
/// <param name="SyncUsd">What it would have cost without the discount of a provider's batch interface.</param>
public readonly record struct CallCost(double? Usd, double? SyncUsd)
{
    /// <summary>Decimals that are kept of dollars.</summary>
    public const int Decimals = 12;

    /// <summary>A call that had no discount.</summary>
    public static CallCost Sync(double? usd) => new(usd, usd);
}
