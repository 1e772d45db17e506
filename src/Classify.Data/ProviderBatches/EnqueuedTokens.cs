using Classify.Data.Conventions;
using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>A job was refused because too many tokens would have waited.</summary>
/// <param name="Job">Estimated tokens of the job.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="Others">Those of the other jobs that hold room.</param>
/// <param name="Proven">The most that is known to have waited lately: a provider that counts the requests of a job has let it in.</param>
public sealed record TokenRefusal(long Job, DateTimeOffset SentAt, long Others, long Proven);

/// <summary>
/// What jobs hold of the tokens that a provider lets wait for a model. One that was handed on may stay open for weeks: what
/// comes after it does not wait for it.
/// </summary>
public sealed class EnqueuedTokens(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>Estimated tokens of prompts in open jobs of a model, from before they are submitted until they have ended or are handed on.</summary>
    public async Task<long> OfAsync(string provider, string model, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatches
            .Where(job => job.Provider == provider && job.Model == model && job.EndedAt == null && job.HandedOnAt == null)
            .SumAsync(job => job.Tokens ?? 0, cancellationToken);
    }

    /// <summary>How things stood for a job of which the provider said that too many tokens would wait.</summary>
    /// <param name="since">Jobs that ended then or later show what the provider allows.</param>
    public async Task<TokenRefusal> AtRefusalAsync(string submitId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Database.SqlQuery<RefusalRow>(
                $"""
                SELECT COALESCE(j.tokens, 0) AS job, COALESCE(j.attempted_at, j.created_at) AS sent_at,
                  COALESCE(SUM(o.tokens) FILTER (WHERE o.ended_at IS NULL), 0) AS others,
                  MAX(COALESCE(SUM(o.tokens) FILTER (WHERE o.ended_at IS NULL AND json_extract(o.counts, '$.total') > 0), 0),
                    COALESCE(MAX(o.tokens) FILTER (WHERE o.ended_at IS NOT NULL AND json_extract(o.counts, '$.total') > 0), 0)) AS proven
                FROM provider_batches j LEFT JOIN provider_batches o
                  ON o.provider = j.provider AND o.model = j.model AND o.submit_id <> j.submit_id AND o.status <> 'refused'
                    AND (o.ended_at >= {Timestamp.Text(since)} OR (o.ended_at IS NULL AND o.handed_on_at IS NULL))
                WHERE j.submit_id = {submitId} GROUP BY j.submit_id
                """)
            .SingleAsync(cancellationToken);
        return new TokenRefusal(row.job, Timestamp.Parse(row.sent_at), row.others, row.proven);
    }

    private sealed record RefusalRow(long job, string sent_at, long others, long proven);
}
