using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>Finds the jobs of a batch. Its worst-case deadline is kept on the batch itself.</summary>
public sealed class BatchJobs(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>All that its questions were put into, the oldest first, those that have ended included; each with this batch alone.</summary>
    public async Task<IReadOnlyList<ListedJob>> OfAsync(string traceId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var shares = await context.Database.SqlQuery<ShareRow>(
                $"""
                SELECT submit_id, COUNT(*) AS requests, SUM(outcome IS NULL) AS open_requests
                FROM provider_batch_requests WHERE trace_id = {traceId} AND submit_id IS NOT NULL GROUP BY submit_id
                """)
            .ToDictionaryAsync(row => row.submit_id, cancellationToken);
        var ids = shares.Keys.ToList();
        var jobs = await context.ProviderBatches
            .Where(job => ids.Contains(job.SubmitId))
            .OrderBy(job => job.SubmitId)
            .ToListAsync(cancellationToken);
        return [.. jobs.Select(job => new ListedJob(job, [shares[job.SubmitId].Of(traceId)]))];
    }

    private sealed record ShareRow(string submit_id, int requests, int open_requests)
    {
        public ServedBatch Of(string traceId) => new(submit_id, traceId, requests, open_requests);
    }
}
