using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>A job at a provider's batch interface: questions of one model that were submitted together.</summary>
public sealed class ProviderBatchRow
{
    /// <summary>Status before the provider has accepted the job; from then on the status is the provider's own word.</summary>
    public const string Submitting = "submitting";

    /// <summary>Status of a job that the provider refused.</summary>
    public const string Refused = "refused";

    /// <summary>Our own id, committed before the job is submitted.</summary>
    public required string SubmitId { get; init; }

    /// <summary>The provider's id; null until it is known.</summary>
    public string? ProviderId { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required string Status { get; init; }

    /// <summary>Requests submitted.</summary>
    public required int Requests { get; init; }

    /// <summary>The provider's own counts of its requests, a JSON object.</summary>
    public string? Counts { get; init; }

    /// <summary>Estimated tokens of the prompts; they count as queued until the job has ended or is handed on.</summary>
    public long? Tokens { get; init; }

    /// <summary>What becomes of the questions of a refused job, a JSON object.</summary>
    public string? Fallback { get; init; }

    /// <summary>What went wrong last, without keys.</summary>
    public string? Error { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it was sent to the provider, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>When it was sent last.</summary>
    public DateTimeOffset? AttemptedAt { get; init; }

    /// <summary>When the provider accepted it.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>
    /// When to ask the provider about it again; while its submission is uncertain, when to look for it; after its end, when to
    /// try again to delete its file.
    /// </summary>
    public DateTimeOffset? NextPollAt { get; init; }

    /// <summary>Times it was asked about since it was accepted or its cancellation was requested.</summary>
    public required int Polls { get; init; }

    /// <summary>Since when the provider says that it does not know the job, or its results; null once it does.</summary>
    public DateTimeOffset? MissingSince { get; init; }

    /// <summary>When its unanswered questions are to be asked in another way.</summary>
    public DateTimeOffset? DeadlineAt { get; init; }

    public DateTimeOffset? CancelRequestedAt { get; init; }

    public string? CancelReason { get; init; }

    /// <summary>When the last item that still waited for it was handed on.</summary>
    public DateTimeOffset? HandedOnAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The uploaded file with its requests, where the provider has such.</summary>
    public string? InputFileId { get; init; }

    /// <summary>A job at the provider that may be this one, until its results say so.</summary>
    public string? CandidateId { get; init; }

    /// <summary>Candidates that turned out to be others' jobs, a JSON array.</summary>
    public string? RejectedIds { get; init; }
}

internal sealed class ProviderBatchConfiguration : IEntityTypeConfiguration<ProviderBatchRow>
{
    public void Configure(EntityTypeBuilder<ProviderBatchRow> builder) =>
        builder.ToTable("provider_batches").HasKey(row => row.SubmitId);
}
