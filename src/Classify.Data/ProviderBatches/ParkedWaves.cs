using Classify.Data.Conventions;
using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>The questions of one model that wait to be put into a job.</summary>
/// <param name="Tokens">Estimated tokens of their prompts.</param>
/// <param name="Bytes">Size of the requests, in bytes of UTF-8.</param>
/// <param name="OldestSince">Since when the oldest waits.</param>
/// <param name="MoreMayCome">Whether an item of their batches is still queued, running or retrying and may come to wait too.</param>
public sealed record ParkedWave(
    string Provider, string Model, int Requests, long Tokens, long Bytes, DateTimeOffset OldestSince, bool MoreMayCome);

/// <summary>A question that is in no job yet.</summary>
/// <param name="Tokens">Estimated tokens of its prompt.</param>
/// <param name="Bytes">Size of the request, in bytes of UTF-8.</param>
public sealed record ParkedRequest(long Id, int Tokens, int Bytes);

/// <summary>A question that has waited for a job for too long.</summary>
public sealed record OverdueRequest(long Id, string Provider);

/// <summary>Finds what is parked and in no job yet.</summary>
public sealed class ParkedWaves(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>One for each provider and model with parked questions.</summary>
    public async Task<IReadOnlyList<ParkedWave>> FindAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Database.SqlQuery<WaveRow>(
                $"""
                SELECT provider, model, SUM(requests) AS requests, SUM(tokens) AS tokens, SUM(bytes) AS bytes, MIN(oldest) AS oldest,
                  MAX((SELECT queued + running + retrying > 0 FROM batches b WHERE b.trace_id = parked.trace_id)) AS more
                FROM (SELECT provider, model, trace_id, COUNT(*) AS requests, SUM(tokens) AS tokens, SUM(bytes) AS bytes,
                    MIN(queued_at) AS oldest
                  FROM provider_batch_requests WHERE submit_id IS NULL AND outcome IS NULL
                  GROUP BY provider, model, trace_id) parked
                GROUP BY provider, model
                """)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ParkedWave(
                row.provider, row.model, row.requests, row.tokens, row.bytes, Timestamp.Parse(row.oldest), row.more)),
        ];
    }

    /// <summary>The questions of a wave, oldest first, as <see cref="OpenJob"/> takes them.</summary>
    /// <param name="limit">The most to read.</param>
    public async Task<IReadOnlyList<ParkedRequest>> RequestsAsync(
        string provider, string model, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatchRequests
            .Where(row => row.Provider == provider && row.Model == model && row.SubmitId == null && row.Outcome == null)
            .OrderBy(row => row.Id)
            .Take(limit)
            .Select(row => new ParkedRequest(row.Id, row.Tokens, row.Bytes))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Parked questions that may join a job no more, the oldest first.</summary>
    /// <param name="limit">The most to read.</param>
    public async Task<IReadOnlyList<OverdueRequest>> OverdueAsync(
        RoundTimes times, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var (parkedBefore, endingBefore) = (Timestamp.Text(now - times.Gathering), Timestamp.Text(now + times.FromJoining));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Database.SqlQuery<OverdueRequest>(
                $"""
                SELECT r.id AS "Id", r.provider AS "Provider" FROM batch_items i CROSS JOIN provider_batch_requests r ON r.id = i.waiting_for
                WHERE i.parked_at <= {parkedBefore} AND r.submit_id IS NULL AND r.outcome IS NULL
                UNION
                SELECT r.id, r.provider FROM batches b CROSS JOIN provider_batch_requests r ON r.trace_id = b.trace_id
                WHERE b.ended_at IS NULL AND b.deadline_at <= {endingBefore} AND r.submit_id IS NULL AND r.outcome IS NULL
                ORDER BY 1 LIMIT {limit}
                """)
            .ToListAsync(cancellationToken);
    }

    private sealed record WaveRow(string provider, string model, int requests, long tokens, long bytes, string oldest, bool more);
}
