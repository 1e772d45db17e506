using Classify.Data.ProviderBatches;
using Classify.Data.Tables;

namespace Classify.Service.ProviderBatches;

/// <summary>A job at a provider's batch API as the API shows it.</summary>
public sealed record ProviderBatchView
{
    /// <summary>Our own id of the job.</summary>
    public required string SubmitId { get; init; }

    /// <summary>The provider's id; null while it has not accepted the job.</summary>
    public string? ProviderId { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    /// <summary>The provider's own word; <c>submitting</c> and <c>refused</c> are ours.</summary>
    public required string Status { get; init; }

    /// <summary>Questions in the job.</summary>
    public required int Requests { get; init; }

    /// <summary>The provider's own counts; null while it has told none.</summary>
    public JobCounts? Counts { get; init; }

    /// <summary>Seconds since the provider accepted it, or since it was opened; up to its end.</summary>
    public required long AgeSeconds { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public DateTimeOffset? NextPollAt { get; init; }

    /// <summary>When what it has not answered goes another way.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public DateTimeOffset? CancelRequestedAt { get; init; }

    /// <summary>Why it was cancelled: <c>deadline</c> or <c>abandoned</c>.</summary>
    public string? CancelReason { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What went wrong last.</summary>
    public string? Error { get; init; }

    /// <summary>The batches with questions in it.</summary>
    public required IReadOnlyList<ServedBatchView> Batches { get; init; }

    public static ProviderBatchView Of(ListedJob listed, DateTimeOffset now) => Of(listed.Job, listed, now);

    private static ProviderBatchView Of(ProviderBatchRow job, ListedJob listed, DateTimeOffset now) => new()
    {
        SubmitId = job.SubmitId,
        ProviderId = job.ProviderId,
        Provider = job.Provider,
        Model = job.Model,
        Status = job.Status,
        Requests = job.Requests,
        Counts = listed.Counts,
        AgeSeconds = (long)((job.EndedAt ?? now) - (job.SubmittedAt ?? job.CreatedAt)).TotalSeconds,
        SubmittedAt = job.SubmittedAt,
        NextPollAt = job.EndedAt is null ? job.NextPollAt : null,
        Deadline = job.DeadlineAt,
        CancelRequestedAt = job.CancelRequestedAt,
        CancelReason = job.CancelReason,
        EndedAt = job.EndedAt,
        Error = job.Error,
        Batches = [.. listed.Batches.Select(batch => new ServedBatchView(batch.TraceId, batch.Requests, batch.Open))],
    };
}

/// <summary>What a job does for a batch.</summary>
/// <param name="Requests">Questions of the batch in the job.</param>
/// <param name="Open">Those without a result so far.</param>
public sealed record ServedBatchView(string TraceId, int Requests, int Open);
