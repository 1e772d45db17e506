using System.Text.Json.Serialization;
using Classify.Core.Stages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>What is known of a call.</summary>
public enum CallStatus
{
    /// <summary>Committed before the call; nothing has come back.</summary>
    [JsonStringEnumMemberName("sent")] Sent,

    /// <summary>An answer arrived, usable or not.</summary>
    [JsonStringEnumMemberName("answered")] Answered,

    /// <summary>An error arrived instead of an answer.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>Nobody waits for it any more. It may have been answered and paid; what still arrives is entered.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>No call: the answer of an earlier one was used.</summary>
    [JsonStringEnumMemberName("cached")] Cached,
}

/// <summary>How a question reaches its provider.</summary>
public enum CallDispatch
{
    [JsonStringEnumMemberName("sync")] Sync,
    [JsonStringEnumMemberName("batch")] Batch,
}

/// <summary>A line of the ledger: one request over the wire, or an answer used again.</summary>
public sealed class LlmCallRow
{
    public long Id { get; init; }

    public required string TraceId { get; init; }

    public required string IndicatorId { get; init; }

    public required int Run { get; init; }

    /// <summary>The stage that waits for the answer.</summary>
    public required Stage Stage { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required CallDispatch Dispatch { get; init; }

    /// <summary>From 1: which try at the same question this is.</summary>
    public required int Attempt { get; init; }

    public required CallStatus Status { get; init; }

    public string? FinishReason { get; init; }

    public int? PromptTokens { get; init; }

    public int? CompletionTokens { get; init; }

    /// <summary>Those of the prompt that were read from the provider's cache.</summary>
    public int? CachedTokens { get; init; }

    /// <summary>What it cost, in dollars; null where the price is unknown or nothing was answered.</summary>
    public double? CostUsd { get; init; }

    /// <summary>What it would have cost without the discount of a provider's batch interface, in dollars; null as above.</summary>
    public double? SyncCostUsd { get; init; }

    /// <summary>The most it was expected to cost, in dollars; null where the price is unknown.</summary>
    public double? ReservedUsd { get; init; }

    public double? LatencyMs { get; init; }

    public required string PromptHash { get; init; }

    public required string PromptVersion { get; init; }

    /// <summary>JSON object: <c>text</c> with <c>probabilities</c>, or <c>unavailable</c> where the model declined.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether the answer was found usable; only such an answer is used for other items.</summary>
    public required bool Validated { get; init; }

    /// <summary>HTTP status of an error; null where none arrived.</summary>
    public int? HttpStatus { get; init; }

    public string? Error { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the answer or error arrived.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}

internal sealed class LlmCallConfiguration : IEntityTypeConfiguration<LlmCallRow>
{
    public void Configure(EntityTypeBuilder<LlmCallRow> builder) =>
        builder.ToTable("llm_calls").HasKey(row => row.Id);
}
