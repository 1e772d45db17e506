using System.Text.Json.Serialization;
using Classify.Core.Stages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>How a request ended.</summary>
public enum RequestOutcome
{
    /// <summary>The model answered, usable or not.</summary>
    [JsonStringEnumMemberName("answered")] Answered,

    /// <summary>The provider gave an error for it.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>The provider did not get to it in time.</summary>
    [JsonStringEnumMemberName("expired")] Expired,

    /// <summary>The provider's job was cancelled before it got to it.</summary>
    [JsonStringEnumMemberName("cancelled")] Cancelled,

    /// <summary>The provider refused its job.</summary>
    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>Its job ended without a word of it.</summary>
    [JsonStringEnumMemberName("missing")] Missing,

    /// <summary>Its job could not be reached any more: it may have been answered and paid.</summary>
    [JsonStringEnumMemberName("lost")] Lost,

    /// <summary>Its item waited for it no longer when a job was opened.</summary>
    [JsonStringEnumMemberName("left-out")] LeftOut,

    /// <summary>It could have cost more than its batch may still spend.</summary>
    [JsonStringEnumMemberName("over-budget")] OverBudget,

    /// <summary>It was never put into a job: its question went another way.</summary>
    [JsonStringEnumMemberName("handed-on")] HandedOn,
}

/// <summary>A question that waits for, or went with, a job at a provider.</summary>
public sealed class ProviderBatchRequestRow
{
    public long Id { get; init; }

    /// <summary>The job; null while the question is parked.</summary>
    public string? SubmitId { get; init; }

    /// <summary>Its name within the job.</summary>
    public string? CustomId { get; init; }

    public required string TraceId { get; init; }

    public required string IndicatorId { get; init; }

    public required int Run { get; init; }

    /// <summary>The stage that waits for the answer.</summary>
    public required Stage Stage { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required string PromptHash { get; init; }

    public required string PromptVersion { get; init; }

    /// <summary>From 1: which try at the same question this is.</summary>
    public required int Attempt { get; init; }

    /// <summary>Estimated tokens of the prompt.</summary>
    public required int Tokens { get; init; }

    /// <summary>Size of the request, in bytes of UTF-8.</summary>
    public required int Bytes { get; init; }

    /// <summary>The most it can cost in a job, in dollars; null where the price is unknown.</summary>
    public double? ReservedUsd { get; init; }

    /// <summary>Its row in the ledger, from when a job was opened with it.</summary>
    public long? CallId { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When the provider's word on it was entered.</summary>
    public DateTimeOffset? ImportedAt { get; init; }

    /// <summary>Null while it is open.</summary>
    public RequestOutcome? Outcome { get; init; }

    /// <summary>Why its question went another way.</summary>
    public string? Reason { get; init; }
}

internal sealed class ProviderBatchRequestConfiguration : IEntityTypeConfiguration<ProviderBatchRequestRow>
{
    public void Configure(EntityTypeBuilder<ProviderBatchRequestRow> builder) =>
        builder.ToTable("provider_batch_requests").HasKey(row => row.Id);
}
