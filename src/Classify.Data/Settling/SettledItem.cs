using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Data.Batches;

namespace Classify.Data.Settling;

/// <summary>What a run made of an item that it took.</summary>
/// <param name="Item">The item with the fence it was taken under.</param>
/// <param name="ActiveMs">Time worked on it by this run, in milliseconds.</param>
public abstract record SettledItem(TakenItem Item, double ActiveMs);

/// <summary>The item has a result.</summary>
/// <param name="Stages">What each stage decided, in order.</param>
public sealed record CompletedItem(
    TakenItem Item,
    double ActiveMs,
    Indicator Indicator,
    Classification Classification,
    IReadOnlyList<StageRecord> Stages)
    : SettledItem(Item, ActiveMs)
{
    /// <summary>The version of the prompts, where a model took part; else null.</summary>
    public string? PromptVersion { get; init; }
}

/// <summary>What one stage decided, ready to be stored.</summary>
/// <param name="ResultJson">The stage's own fields, as a JSON object.</param>
/// <param name="DurationMs">Time the stage took, in milliseconds.</param>
public sealed record StageRecord(StageResult Result, string ResultJson, double DurationMs);

/// <summary>Rules can do no more: a model is to be asked now. The item is queued for <see cref="ChunkWork.Asking"/>.</summary>
/// <param name="Stage">The stage that waits for the answer.</param>
public sealed record LeftForAsking(TakenItem Item, double ActiveMs, Stage Stage) : SettledItem(Item, ActiveMs);

/// <summary>Rules can do no more: the question waits for a job at the provider's batch interface.</summary>
/// <param name="Stage">The stage that waits for the answer.</param>
/// <param name="Tokens">An estimate of the tokens of the prompt.</param>
/// <param name="Bytes">Size of the request, in bytes of UTF-8.</param>
/// <param name="ReservedUsd">The most it can cost in a job, in dollars; null where the price is unknown.</param>
/// <param name="LongestWait">The longest that one question waits for jobs.</param>
public sealed record Parked(
    TakenItem Item,
    double ActiveMs,
    Stage Stage,
    string Provider,
    string Model,
    string PromptHash,
    string PromptVersion,
    int Tokens,
    int Bytes,
    double? ReservedUsd,
    TimeSpan LongestWait)
    : SettledItem(Item, ActiveMs);

/// <summary>
/// Nobody can be asked, or nothing read, for a while: the item is queued again as it was, and not taken before <paramref name="NotBefore"/>.
/// </summary>
public sealed record PutBack(TakenItem Item, double ActiveMs, DateTimeOffset NotBefore) : SettledItem(Item, ActiveMs);

/// <summary>
/// The question that was to be asked at once is settled, and another is open: the item is queued for <see cref="ChunkWork.Rules"/>
/// again, and its next question goes the way of its batch.
/// </summary>
public sealed record QuestionSettled(TakenItem Item, double ActiveMs) : SettledItem(Item, ActiveMs);

/// <summary>Our own exception ended this run of the item.</summary>
/// <param name="Stage">Where.</param>
/// <param name="RetryAt">When to try again, or null to give up.</param>
public sealed record FailedItem(
    TakenItem Item,
    double ActiveMs,
    Stage Stage,
    string ErrorClass,
    string ErrorMessage,
    DateTimeOffset? RetryAt)
    : SettledItem(Item, ActiveMs);
