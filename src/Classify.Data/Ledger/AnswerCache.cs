using System.Text.Json;
using Classify.Core.Workflow;
using Classify.Data.Conventions;
using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Ledger;

/// <summary>A validated answer of another call to the same question.</summary>
/// <param name="CallId">That call, for <see cref="CacheCall"/>.</param>
public sealed record CachedAnswer(long CallId, Answer Answer);

/// <summary>Finds answers to identical questions, whatever the item and batch.</summary>
public sealed class AnswerCache(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>The newest validated answer that arrived at <paramref name="notOlderThan"/> or later, or null.</summary>
    public async Task<CachedAnswer?> FindAsync(
        string provider, string model, string promptHash, DateTimeOffset notOlderThan, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var since = Timestamp.Text(notOlderThan);
        var found = await context.Database.SqlQuery<AnswerRow>(
                $"""
                SELECT id, answer FROM llm_calls
                WHERE prompt_hash = {promptHash} AND provider = {provider} AND model = {model} AND answered_at >= {since}
                  AND status = 'answered' AND validated
                ORDER BY answered_at DESC, id DESC LIMIT 1
                """)
            .ToListAsync(cancellationToken);
        return found is [var row] ? new CachedAnswer(row.id, AnswerJson.Read(row.answer)) : null;
    }

    /// <summary>The same for many questions at once: by prompt hash, without those that nobody answered.</summary>
    public async Task<IReadOnlyDictionary<string, Answer>> FindAllAsync(
        string provider, string model, IReadOnlyCollection<string> promptHashes, DateTimeOffset notOlderThan, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (hashes, since) = (JsonSerializer.Serialize(promptHashes), Timestamp.Text(notOlderThan));
        var found = await context.Database.SqlQuery<HashedAnswerRow>(
                $"""
                SELECT prompt_hash, answer FROM llm_calls
                WHERE prompt_hash IN (SELECT value FROM json_each({hashes})) AND provider = {provider} AND model = {model}
                  AND answered_at >= {since} AND status = 'answered' AND validated
                ORDER BY answered_at DESC, id DESC
                """)
            .ToListAsync(cancellationToken);
        return found.DistinctBy(row => row.prompt_hash).ToDictionary(row => row.prompt_hash, row => AnswerJson.Read(row.answer));
    }

    private sealed record AnswerRow(long id, string answer);

    private sealed record HashedAnswerRow(string prompt_hash, string answer);
}
