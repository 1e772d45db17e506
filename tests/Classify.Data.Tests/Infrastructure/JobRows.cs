using Classify.Data.Ledger;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;

namespace Classify.Data.Tests.Infrastructure;

/// <summary>Rows of results of jobs.</summary>
internal static class JobRows
{
    public static readonly Fallback Sync = new(AskMode.Sync);

    public static readonly Fallback OnceMoreThenSync = new(AskMode.Sync, MaxAttempts: 2);

    /// <summary>An answer at half the price of one asked at once.</summary>
    public static ImportedRow Answered(string customId, double costUsd = 0.0005, AskMode? ask = null) =>
        new ImportedRow.Answered(customId, Calls.Answered() with { Cost = new CallCost(costUsd, 2 * costUsd), LatencyMs = null }, ask);

    public static ImportedRow Unanswered(
        string customId, RequestOutcome outcome = RequestOutcome.Failed, Fallback? fallback = null) =>
        new ImportedRow.Unanswered(customId, outcome, outcome == RequestOutcome.Failed ? 500 : null, $"It {outcome}.", fallback ?? Sync);

    /// <summary>The state, question and fence of each item of a batch, in order.</summary>
    public static IReadOnlyList<object?[]> ItemsOf(this TestStore store, string traceId = "t") =>
        store.Rows($"SELECT state, ask, fence FROM batch_items WHERE trace_id = '{traceId}' ORDER BY indicator_id");

    public static Task<ImportOutcome> ImportAsync(this TestStore store, params ImportedRow[] rows) =>
        store.WriteAsync(new ImportRows(rows));

    /// <summary>Repeats the step until the job has ended.</summary>
    public static async Task<IReadOnlyList<ResumedChunk>> EndJobAsync(this TestStore store, JobEnd end, string submitId = "job")
    {
        var chunks = new HashSet<ResumedChunk>();
        while (true)
        {
            var step = await store.WriteAsync(new EndJob(submitId, end));
            chunks.UnionWith(step.Resumed);
            if (step.HasEnded)
            {
                return [.. chunks];
            }
        }
    }
}
