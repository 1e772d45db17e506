using System.Text.Json;
using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>A job and the batches that have questions in it.</summary>
public sealed record ListedJob(ProviderBatchRow Job, IReadOnlyList<ServedBatch> Batches)
{
    /// <summary>The provider's own counts; null while it has told none.</summary>
    public JobCounts? Counts { get; } = JobCounts.Parse(Job.Counts);
}

/// <summary>Lists jobs, the newest first.</summary>
public sealed class ProviderBatchList(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>Up to <paramref name="limit"/> jobs.</summary>
    /// <param name="openOnly">Leaves out those that have ended.</param>
    /// <param name="before">Continues after the job with this submit id; null begins with the newest.</param>
    public async Task<IReadOnlyList<ListedJob>> PageAsync(
        string? provider, bool openOnly, string? before, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var jobs = await context.ProviderBatches
            .Where(job => (provider == null || job.Provider == provider) && (!openOnly || job.EndedAt == null)
                && (before == null || job.SubmitId.CompareTo(before) < 0))
            .OrderByDescending(job => job.SubmitId)
            .Take(limit)
            .ToListAsync(cancellationToken);
        var ids = JsonSerializer.Serialize(jobs.Select(job => job.SubmitId));
        var served = await context.Database.SqlQuery<ServedRow>(
                $"""
                SELECT submit_id, trace_id, COUNT(*) AS requests, SUM(outcome IS NULL) AS open_requests
                FROM provider_batch_requests WHERE submit_id IN (SELECT value FROM json_each({ids}))
                GROUP BY submit_id, trace_id ORDER BY submit_id, trace_id
                """)
            .ToListAsync(cancellationToken);
        var byJob = served.ToLookup(
            row => row.submit_id, row => new ServedBatch(row.submit_id, row.trace_id, row.requests, row.open_requests));
        return [.. jobs.Select(job => new ListedJob(job, [.. byJob[job.SubmitId]]))];
    }

    private sealed record ServedRow(string submit_id, string trace_id, int requests, int open_requests);
}
