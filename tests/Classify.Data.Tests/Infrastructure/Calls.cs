using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Tables;

namespace Classify.Data.Tests.Infrastructure;

/// <summary>Calls for items, and what comes of them.</summary>
internal static class Calls
{
    public static readonly Answer.Text Growth = new("""{"family":"growth"}""")
    {
        Probabilities = new Dictionary<string, double> { ["family"] = 0.1 + 0.2 },
    };

    public static NewCall Of(
        TakenItem item,
        string traceId = "t",
        Stage stage = Stage.Family,
        string hash = "hash",
        int attempt = 1,
        CallDispatch dispatch = CallDispatch.Sync) => new()
    {
        TraceId = traceId,
        Item = item,
        Stage = stage,
        Provider = "openai",
        Model = "model",
        Dispatch = dispatch,
        Attempt = attempt,
        PromptHash = hash,
        PromptVersion = "prompts-1",
    };

    public static CallResult.Answered Answered(double? costUsd = 0.001, bool validated = true) =>
        new(Growth, validated)
        {
            FinishReason = "stop",
            PromptTokens = 600,
            CompletionTokens = 20,
            CachedTokens = 512,
            Cost = CallCost.Sync(costUsd),
            LatencyMs = 230.5,
        };

    public static CallResult.Failed Failed() => new(529, "Overloaded.") { LatencyMs = 12 };

    /// <summary>Opens a call that must be allowed.</summary>
    public static async Task<long> OpenAsync(this TestStore store, NewCall call, double? reservedUsd = 0.002, double? maxCostUsd = null) =>
        (await store.WriteAsync(new OpenCall(call, reservedUsd, maxCostUsd))).ShouldBeOfType<OpenOutcome.Opened>().Id;

    /// <summary>Makes a call that is answered at once.</summary>
    public static async Task<long> AskAsync(this TestStore store, NewCall call, CallResult? result = null)
    {
        var id = await store.OpenAsync(call);
        (await store.WriteAsync(new SettleCall(id, result ?? Answered()))).ShouldBeTrue();
        return id;
    }

    public static string StatusOf(this TestStore store, long id) =>
        (string)store.Value($"SELECT status FROM llm_calls WHERE id = {id}")!;

    /// <summary>Dollars spent and held back by a batch, as its row says.</summary>
    public static (double? Cost, double? SyncCost, double Reserved) MoneyOf(this TestStore store, string traceId = "t")
    {
        var row = store.Rows($"SELECT cost_usd, sync_cost_usd, reserved_usd FROM batches WHERE trace_id = '{traceId}'")[0];
        return ((double?)row[0], (double?)row[1], (double)row[2]!);
    }
}
