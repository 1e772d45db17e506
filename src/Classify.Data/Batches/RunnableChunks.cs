using Classify.Data.Conventions;
using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Batches;

/// <summary>A chunk that has work now, and when it may start.</summary>
/// <param name="Provider">The provider of its batch.</param>
/// <param name="HasRuleWork">Whether there are items for <see cref="ChunkWork.Rules"/>.</param>
/// <param name="HasAsking">Whether there are items for <see cref="ChunkWork.Asking"/>.</param>
public sealed record RunnableChunk(ChunkKey Key, DateTimeOffset StartAt, string Provider, bool HasRuleWork, bool HasAsking);

/// <summary>Finds the chunks that need a job.</summary>
public sealed class RunnableChunks(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>
    /// Every chunk of an open batch with an item that is queued, running, or due to be tried again at <paramref name="now"/>.
    /// What was put back to be asked later counts from then on.
    /// </summary>
    public async Task<IReadOnlyList<RunnableChunk>> FindAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = Timestamp.Text(now);
        var rows = await context.Database.SqlQuery<ChunkRow>(
                $"""
                SELECT i.trace_id, i.chunk, b.accepted_at, b.emit_delay_ms, b.provider,
                  MAX(i.ask IS NULL OR i.ask <> 'sync') AS has_rule_work, MAX(i.ask IS NOT NULL AND i.ask = 'sync') AS has_asking
                FROM batch_items i
                JOIN batches b ON b.trace_id = i.trace_id
                WHERE b.ended_at IS NULL AND i.state IN ('queued', 'running', 'retrying')
                  AND (i.next_attempt_at IS NULL OR i.next_attempt_at <= {due})
                GROUP BY i.trace_id, i.chunk
                """)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToChunk())];
    }

    private sealed record ChunkRow(
        string trace_id, int chunk, string accepted_at, int emit_delay_ms, string provider, bool has_rule_work, bool has_asking)
    {
        public RunnableChunk ToChunk() => new(
            new ChunkKey(trace_id, chunk),
            EmitSchedule.StartOf(Timestamp.Parse(accepted_at), chunk, emit_delay_ms),
            provider,
            has_rule_work,
            has_asking);
    }
}
