using Classify.Data.Conventions;
using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>The jobs of a batch. Its worst-case deadline is kept on the batch itself.</summary>
/// <param name="Jobs">Those that its questions were put into, oldest first.</param>
/// <param name="Parked">Its questions that are in no job yet.</param>
/// <param name="ParkedSince">Since when the oldest of those waits; null without any.</param>
public sealed record JobsOfBatch(IReadOnlyList<JobOfBatch> Jobs, int Parked, DateTimeOffset? ParkedSince);

/// <summary>A job that questions of a batch were put into.</summary>
public sealed record JobOfBatch(ProviderBatchRow Job, ServedBatch Share)
{
    /// <summary>The provider's own counts, other batches' requests included; null while it has told none.</summary>
    public JobCounts? Counts { get; } = JobCounts.Parse(Job.Counts);
}

/// <summary>Finds the jobs of a batch.</summary>
public sealed class BatchJobs(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>All of them, those that have ended included.</summary>
    public async Task<JobsOfBatch> OfAsync(string traceId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var shares = await context.Database.SqlQuery<ShareRow>(
                $"""
                SELECT submit_id, COUNT(*) AS requests, SUM(outcome IS NULL) AS open_requests,
                  MIN(CASE WHEN outcome IS NULL THEN queued_at END) AS oldest
                FROM provider_batch_requests WHERE trace_id = {traceId} GROUP BY submit_id
                """)
            .ToDictionaryAsync(row => row.submit_id ?? "", cancellationToken);
        var ids = shares.Keys.ToList();
        var jobs = await context.ProviderBatches
            .Where(job => ids.Contains(job.SubmitId))
            .OrderBy(job => job.SubmitId)
            .ToListAsync(cancellationToken);
        var parked = shares.GetValueOrDefault("");
        return new JobsOfBatch(
            [.. jobs.Select(job => new JobOfBatch(job, shares[job.SubmitId].Of(traceId)))],
            parked?.open_requests ?? 0,
            parked?.oldest is { } oldest ? Timestamp.Parse(oldest) : null);
    }

    private sealed record ShareRow(string? submit_id, int requests, int open_requests, string? oldest)
    {
        public ServedBatch Of(string traceId) => new(submit_id!, traceId, requests, open_requests);
    }
}
