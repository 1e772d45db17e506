using Classify.Core.Indicators;
using Classify.Core.Serialization;
using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Settling;

namespace Classify.Data.Tests.Infrastructure;

/// <summary>Batches, and what runs make of their items.</summary>
internal static class Sample
{
    private static readonly Indicator Gdp = new() { IndicatorId = "GDP", Name = "Gross domestic product", Units = "USD Million" };
    private static readonly Lazy<(Classification Classification, IReadOnlyList<StageRecord> Stages)> Classified = new(Classify);

    public static NewBatch Batch(string traceId, int items, int chunkSize = 10, string? key = null, string body = "body") => new()
    {
        TraceId = traceId,
        Provider = "builtin",
        Model = "builtin-test",
        Routing = "auto",
        Dispatch = "sync",
        Items = [.. Enumerable.Range(0, items).Select(i => new NewItem($"I{i:D3}", CoreJson.Write(Gdp with { IndicatorId = $"I{i:D3}" })))],
        ChunkSize = chunkSize,
        EmitDelayMs = 0,
        IdempotencyKey = key,
        BodyHash = body,
    };

    public static AcceptBatch Accept(NewBatch batch) => new(batch, maxBacklog: 1_000_000);

    public static CompletedItem Completed(TakenItem item, string name = "Gross domestic product") => new(
        item, 2.5, Gdp with { IndicatorId = item.IndicatorId, Name = name }, Classified.Value.Classification, Classified.Value.Stages);

    public static FailedItem Failed(TakenItem item, DateTimeOffset? retryAt = null) =>
        new(item, 1.5, Stage.Family, "TestException", "It failed.", retryAt);

    public static SettleItems Settle(BatchHeader batch, params SettledItem[] items) => new(batch, "rules-test", items);

    private static (Classification Classification, IReadOnlyList<StageRecord> Stages) Classify()
    {
        var stages = new List<StageRecord>();
        var state = ClassificationWorkflow.Start(Gdp, ModelPolicy.RulesOnly);
        while (true)
        {
            switch (ClassificationWorkflow.Next(state))
            {
                case Step.Settle { Result: var result }:
                    state = ClassificationWorkflow.Apply(state, result);
                    stages.Add(new StageRecord(result, CoreJson.Write(result), 0.5));
                    break;
                case Step.Done { Classification: var classification }:
                    return (classification, stages);
                default:
                    throw new InvalidOperationException("The rules leave nothing open.");
            }
        }
    }
}
