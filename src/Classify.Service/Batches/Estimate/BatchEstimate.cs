namespace Classify.Service.Batches.Estimate;

/// <summary>
/// What a batch would ask and cost. The figures expect models that see everything as the rules do and need no second try;
/// <see cref="AtMost"/> bounds them.
/// </summary>
public sealed record BatchEstimate
{
    public required string Provider { get; init; }

    public required string Model { get; init; }

    /// <summary><c>auto</c> or <c>llm</c>.</summary>
    public required string Routing { get; init; }

    /// <summary><c>sync</c> or <c>batch</c>: which of the two costs the batch would have.</summary>
    public required string Dispatch { get; init; }

    public required int Indicators { get; init; }

    /// <summary>Indicators about which nobody is asked anything.</summary>
    public required int SettledByRules { get; init; }

    /// <summary>Questions that the ledger has an answer to, at no cost.</summary>
    public required int AnsweredBefore { get; init; }

    /// <summary>Questions in the same words as another one of the batch, whose answer serves them at no cost; none with dispatch <c>batch</c>, which asks each.</summary>
    public required int AnsweredInBatch { get; init; }

    public required EstimatedCalls Calls { get; init; }

    public required long PromptTokens { get; init; }

    /// <summary>Tokens of the answers, without those that a model may think.</summary>
    public required long CompletionTokens { get; init; }

    /// <summary>US dollars with dispatch <c>sync</c>; null where the model's price is unknown.</summary>
    public required double? SyncCostUsd { get; init; }

    /// <summary>US dollars with dispatch <c>batch</c>; null where the price is unknown or the provider has no batch API.</summary>
    public required double? BatchCostUsd { get; init; }

    /// <summary>The bound.</summary>
    public required EstimateBound AtMost { get; init; }

    /// <summary>The day that the prices were looked up.</summary>
    public required DateOnly PricesAsOf { get; init; }
}

/// <summary>Calls by the question they put.</summary>
public sealed record EstimatedCalls(int Classify, int Review, int FinalReview)
{
    public int Total => Classify + Review + FinalReview;
}

/// <summary>
/// What a batch asks and costs where every review objects, every question is put a second time and every answer, thinking
/// included, is as long as it may be. Requests that fail on the way and are sent again are not in it.
/// </summary>
public sealed record EstimateBound(
    EstimatedCalls Calls, long PromptTokens, long CompletionTokens, double? SyncCostUsd, double? BatchCostUsd);
