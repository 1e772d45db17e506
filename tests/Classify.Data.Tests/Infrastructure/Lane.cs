using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.ProviderBatches;
using Classify.Data.Settling;

namespace Classify.Data.Tests.Infrastructure;

/// <summary>Questions on their way through jobs at a provider.</summary>
internal static class Lane
{
    public static readonly TimeSpan MaxWait = TimeSpan.FromHours(24);
    public static readonly RoundTimes Times = new(MaxWait + TimeSpan.FromHours(1), MaxWait, TimeSpan.FromMinutes(10));

    public static readonly TimeSpan FirstPoll = TimeSpan.FromSeconds(30);

    public static Parked Parked(
        TakenItem item, string model = "model", int tokens = 600, double? reservedUsd = 0.001, Stage stage = Stage.Family) =>
        new(item, 3.5, stage, "openai", model, "hash-" + item.IndicatorId, "prompts-1", tokens, Bytes: 2_000, reservedUsd,
            Times.Longest);

    /// <summary>Accepts a batch and parks all its items.</summary>
    public static async Task<TakenChunk> AcceptAndParkAsync(
        this TestStore store, int items, string traceId = "t", string model = "model", double? reservedUsd = 0.001)
    {
        var taken = await store.AcceptAndTakeAsync(items, traceId);
        var parked = taken.Items.Select(item => Parked(item, model, reservedUsd: reservedUsd)).ToArray<SettledItem>();
        (await store.WriteAsync(Sample.Settle(taken.Batch, parked))).Settled.ShouldBe(items);
        return taken;
    }

    /// <summary>Ids of the questions that are parked and in no job.</summary>
    public static async Task<IReadOnlyList<long>> ParkedIdsAsync(this TestStore store, string model = "model") =>
        [.. (await new ParkedWaves(store.Contexts).RequestsAsync("openai", model, int.MaxValue, CancellationToken.None)).Select(row => row.Id)];

    /// <summary>Opens a job with everything that is parked.</summary>
    public static async Task<OpenedJob> OpenJobAsync(this TestStore store, string submitId = "job", double? maxCostUsd = null) =>
        await store.WriteAsync(new OpenJob(submitId, "openai", "model", await store.ParkedIdsAsync(), Times, maxCostUsd));

    public static Task<bool> AcceptJobAsync(this TestStore store, string submitId = "job", string providerId = "provider-job") =>
        store.WriteAsync(new AcceptJob(
            submitId, new AcknowledgedJob(providerId, "validating", new JobCounts(0, 0, 0, 0, 0), "file"), MaxWait, FirstPoll));

    /// <summary>A batch of one chunk whose items all wait for one accepted job.</summary>
    public static async Task SubmitAsync(this TestStore store, int items, string traceId = "t", string submitId = "job")
    {
        await store.AcceptAndParkAsync(items, traceId);
        (await store.OpenJobAsync(submitId)).Requests.ShouldBe(items);
        (await store.AcceptJobAsync(submitId, "provider-" + submitId)).ShouldBeTrue();
    }
}
