using System.Runtime.CompilerServices;
using System.Text.Json;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Data.Batches;
using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>A request of a job, with what its question is built from.</summary>
/// <param name="Stage">The stage that waits for the answer.</param>
/// <param name="PromptHash">Names the question that was parked.</param>
/// <param name="Item">The item as it was parked.</param>
public sealed record JobRequest(long Id, string CustomId, Stage Stage, string PromptHash, BatchHeader Batch, TakenItem Item);

/// <summary>Reads what is in a job.</summary>
public sealed class JobRequests(IDbContextFactory<ClassifyContext> contexts)
{
    private const int PageSize = 500;
    private const string Select =
        """
        SELECT r.id, r.custom_id, r.stage, r.prompt_hash, b.trace_id, b.seq, b.provider, b.model, b.routing, b.dispatch,
          b.overwrite_human, r.indicator_id, r.run, i.attempt, i.fence, i.ask, i.input
        FROM provider_batch_requests r
        JOIN batches b ON b.trace_id = r.trace_id
        JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
        """;

    /// <summary>
    /// Every request of a job that is open, in order; items that gave up waiting included, so that submitting again submits
    /// the same. A page at a time: the indicators of a large job are not held in memory together.
    /// </summary>
    public async IAsyncEnumerable<JobRequest> OpenAsync(
        string submitId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = 0L; ;)
        {
            var page = await PageAsync(submitId, after, cancellationToken);
            foreach (var row in page)
            {
                yield return row.ToRequest();
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = page[^1].id;
        }
    }

    private async Task<List<RequestRow>> PageAsync(string submitId, long after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Database.SqlQueryRaw<RequestRow>(
                Select + " WHERE r.submit_id = {0} AND r.outcome IS NULL AND r.id > {1} ORDER BY r.id LIMIT {2}", submitId, after, PageSize)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Those of <paramref name="customIds"/> whose results were not entered yet, by custom id.</summary>
    public async Task<IReadOnlyDictionary<string, JobRequest>> NotImportedAsync(
        IReadOnlyCollection<string> customIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Database.SqlQueryRaw<RequestRow>(
                Select + " WHERE r.imported_at IS NULL AND r.custom_id IN (SELECT value FROM json_each({0}))",
                JsonSerializer.Serialize(customIds))
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.custom_id, row => row.ToRequest());
    }

    private sealed record RequestRow(
        long id, string custom_id, string stage, string prompt_hash, string trace_id, long seq, string provider, string model,
        string routing, string dispatch, bool overwrite_human, string indicator_id, int run, int attempt, long fence, string? ask,
        string input)
    {
        public JobRequest ToRequest() => new(
            id, custom_id, WireName.Parse<Stage>(stage), prompt_hash,
            new BatchHeader(trace_id, seq, provider, model, routing, dispatch, overwrite_human),
            new TakenItem(indicator_id, run, attempt, fence, ask is null ? null : WireName.Parse<AskMode>(ask), input));
    }
}
