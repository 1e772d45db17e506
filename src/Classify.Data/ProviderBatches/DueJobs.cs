using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>Finds jobs that something is to be done about.</summary>
public sealed class DueJobs(IDbContextFactory<ClassifyContext> contexts)
{
    private static readonly TimeSpan TriesToDelete = TimeSpan.FromDays(7);

    /// <summary>The job, whether or not it has ended; null where there is none.</summary>
    public async Task<ProviderBatchRow?> FindAsync(string submitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatches.SingleOrDefaultAsync(job => job.SubmitId == submitId, cancellationToken);
    }

    /// <summary>
    /// Jobs whose submission may or may not have reached the provider and that are to be looked for now, oldest first. One
    /// that this process is submitting at the moment is among them, and is for the caller to leave out.
    /// </summary>
    public Task<IReadOnlyList<ProviderBatchRow>> UncertainAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(
            jobs => jobs.Where(job => job.Status == ProviderBatchRow.Submitting && (job.NextPollAt == null || job.NextPollAt <= now)),
            cancellationToken);

    /// <summary>Accepted jobs to poll now, and refused ones whose end was cut off by a crash; oldest first.</summary>
    /// <param name="now">Null for all of them, due or not.</param>
    public Task<IReadOnlyList<ProviderBatchRow>> ToPollAsync(DateTimeOffset? now, CancellationToken cancellationToken) =>
        ReadAsync(
            jobs => jobs.Where(job => job.Status != ProviderBatchRow.Submitting && (now == null || job.NextPollAt <= now)),
            cancellationToken);

    /// <summary>Jobs whose time is over and that nobody has asked to be cancelled.</summary>
    public Task<IReadOnlyList<ProviderBatchRow>> PastDeadlineAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(jobs => jobs.Where(job => job.DeadlineAt <= now && job.CancelRequestedAt == null), cancellationToken);

    /// <summary>
    /// Jobs whose cancellation was requested at <paramref name="requestedBefore"/> or earlier and that have not ended: their
    /// items are to wait no longer.
    /// </summary>
    public Task<IReadOnlyList<ProviderBatchRow>> ToHandOnAsync(DateTimeOffset requestedBefore, CancellationToken cancellationToken) =>
        ReadAsync(jobs => jobs.Where(job => job.CancelRequestedAt <= requestedBefore && job.HandedOnAt == null), cancellationToken);

    /// <summary>
    /// Jobs whose time was over at <paramref name="overBefore"/> or earlier, that nothing has waited for since
    /// <paramref name="handedOnBefore"/> or earlier, and that have not ended: nothing more is to be expected of them.
    /// </summary>
    public Task<IReadOnlyList<ProviderBatchRow>> ToGiveUpAsync(
        DateTimeOffset overBefore, DateTimeOffset handedOnBefore, CancellationToken cancellationToken) =>
        ReadAsync(jobs => jobs.Where(job => job.DeadlineAt <= overBefore && job.HandedOnAt <= handedOnBefore), cancellationToken);

    /// <summary>Accepted jobs with open requests none of which is waited for, and that nobody has asked to be cancelled.</summary>
    public async Task<IReadOnlyList<ProviderBatchRow>> AbandonedAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatches
            .FromSql(
                $"""
                SELECT * FROM provider_batches job
                WHERE job.ended_at IS NULL AND job.provider_id IS NOT NULL AND job.cancel_requested_at IS NULL
                  AND EXISTS (SELECT 1 FROM provider_batch_requests r WHERE r.submit_id = job.submit_id AND r.outcome IS NULL)
                  AND NOT EXISTS (SELECT 1 FROM provider_batch_requests r
                    JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
                    WHERE r.submit_id = job.submit_id AND r.outcome IS NULL
                      AND i.state = 'waiting-on-provider' AND i.waiting_for = r.id)
                """)
            .OrderBy(job => job.CreatedAt)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Jobs that ended without having been accepted and whose uploaded file, still at the provider, is to be deleted now. Those
    /// that ended a week ago are left out: the provider deletes the file itself in the end.
    /// </summary>
    public async Task<IReadOnlyList<ProviderBatchRow>> WithOrphanedFileAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var notBefore = now - TriesToDelete;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatches
            .Where(job => job.EndedAt > notBefore && job.ProviderId == null && job.InputFileId != null
                && (job.NextPollAt == null || job.NextPollAt <= now))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ids at the provider of accepted jobs that were opened at <paramref name="since"/> or later.</summary>
    public async Task<IReadOnlySet<string>> AcceptedIdsAsync(string provider, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatches
            .Where(job => job.Provider == provider && job.CreatedAt >= since && job.ProviderId != null)
            .Select(job => job.ProviderId!)
            .ToHashSetAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ProviderBatchRow>> ReadAsync(
        Func<IQueryable<ProviderBatchRow>, IQueryable<ProviderBatchRow>> due, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await due(context.ProviderBatches.Where(job => job.EndedAt == null))
            .OrderBy(job => job.CreatedAt)
            .ThenBy(job => job.SubmitId)
            .ToListAsync(cancellationToken);
    }
}
