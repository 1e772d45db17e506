using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Service.Settings;
using Classify.Service.Tests.Estimate;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

/// <summary>A service that asks through the batch APIs of a fake, with waits short enough for a test.</summary>
internal sealed class Lane : IAsyncDisposable
{
    /// <summary>Short waits; a job holds two questions or more.</summary>
    public static readonly BatchLaneSettings Quick = new()
    {
        Poll = TimeSpan.FromMilliseconds(100),
        Wave = TimeSpan.FromSeconds(30),
        MinRequests = 2,
    };

    private Lane(AskingService asking) => Asking = asking;

    public AskingService Asking { get; }

    public FakeModelHost Fake => Asking.Fake;

    public FakeBatches Jobs => Asking.Fake.Batches;

    public Api Api => Asking.Api;

    public TestDatabase Database => Asking.Database;

    /// <param name="cacheDays">How long answers serve the same question.</param>
    /// <param name="isKnown">Whether the models have been asked before, so that no question goes ahead to try them.</param>
    public static async Task<Lane> StartAsync(
        Func<BatchLaneSettings, BatchLaneSettings>? adjust = null, Func<ServiceSettings, ServiceSettings>? settings = null,
        bool isKnown = true, int cacheDays = 0)
    {
        var asking = await AskingService.StartAsync(other => (settings?.Invoke(other) ?? other) with
        {
            BatchLane = adjust?.Invoke(Quick) ?? Quick,
            AnswerCacheDays = cacheDays,
        });
        var lane = new Lane(asking);
        if (isKnown)
        {
            await asking.ClassifyAsync(Sample.Batch(Sample.Indicator(Sample.NewId("known"))), KnownProviders.OpenAI);
            await asking.ClassifyAsync(Sample.Batch(Sample.Indicator(Sample.NewId("known"))), KnownProviders.Anthropic);
        }

        return lane;
    }

    /// <summary>Submits a batch that is to be asked about through jobs.</summary>
    public Task<string> SubmitAsync(JsonObject batch, string provider = KnownProviders.OpenAI, string routing = "llm")
    {
        batch["dispatch"] = "batch";
        return Asking.SubmitAsync(batch, provider, routing);
    }

    /// <summary>Submits such a batch, and follows it to its end.</summary>
    public async Task<string> ClassifyAsync(JsonObject batch, string provider = KnownProviders.OpenAI, string routing = "llm")
    {
        var traceId = await SubmitAsync(batch, provider, routing);
        await Api.EndAsync(traceId);
        return traceId;
    }

    /// <summary>How many rows the ledger has of a batch in this state and dispatch.</summary>
    public long Calls(string traceId, string dispatch, string status) =>
        Database.Count("llm_calls", "trace_id = @0 AND dispatch = @1 AND status = @2", traceId, dispatch, status);

    /// <summary>Waits until the questions of so many items wait for a job, or in one.</summary>
    public Task ParkedAsync(string traceId, int items) => UntilAsync(
        traceId, batch => (int)batch["counts"]!["waiting"]! == items, $"{items} items that wait for the provider");

    /// <summary>Waits until so many jobs are at the provider.</summary>
    public Task JobsAsync(int jobs) => Deadline.UntilAsync(() => Jobs.Jobs.Count >= jobs, $"{jobs} jobs at the provider");

    /// <summary>Waits until a batch shows what it should.</summary>
    public Task UntilAsync(string traceId, Func<JsonNode, bool> condition, string what) =>
        Deadline.UntilAsync(async () => condition(await Api.GetJsonAsync($"/batches/{traceId}")), what);

    /// <summary>A batch of the first indicators of the catalogue.</summary>
    public static JsonObject Catalogue(int count) => Sample.Batch(Indicators.Catalogue(count));

    public ValueTask DisposeAsync() => Asking.DisposeAsync();
}
