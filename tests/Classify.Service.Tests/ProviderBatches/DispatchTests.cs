using System.Net;
using System.Text.Json.Nodes;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

public sealed class DispatchTests
{
    [Theory]
    [InlineData("builtin")]
    [InlineData("local")]
    public async Task Providers_without_a_batch_API_refuse_dispatch_batch(string provider)
    {
        await using var lane = await Lane.StartAsync(isKnown: false);
        var batch = Sample.BatchOf("any");
        batch["llm_provider"] = provider;
        batch["dispatch"] = "batch";

        (await lane.Api.PostBatchAsync(batch)).ShouldBe(HttpStatusCode.BadRequest)["errors"]!.AsObject().ShouldContainKey("dispatch");
    }

    [Theory]
    [InlineData("llm", 5, "batch")]
    [InlineData("llm", 4, "sync")]
    [InlineData("auto", 10, "sync")]
    public async Task Auto_takes_jobs_where_there_is_enough_to_ask(string routing, int indicators, string dispatch)
    {
        await using var lane = await Lane.StartAsync(settings => settings with { AutoMin = 10 });
        var batch = Sample.BatchOf(Sample.NewIds(indicators));
        batch["dispatch"] = "auto";

        var traceId = await lane.Asking.SubmitAsync(batch, routing: routing);

        ((string)(await lane.Api.GetJsonAsync($"/batches/{traceId}"))["dispatch"]!).ShouldBe(dispatch);
        ((string)(await lane.Api.EstimateAsync(With(batch, routing)))["dispatch"]!).ShouldBe(dispatch);
    }

    [Fact]
    public async Task Auto_counts_the_indicators_that_rules_leave_open()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { AutoMin = 10 });
        var batch = Sample.Batch(Enumerable.Range(0, 10).Select(number => WaveTests.Unsure($"unsure-{number}")));
        batch["dispatch"] = "auto";

        var traceId = await lane.Asking.SubmitAsync(batch, routing: "auto");

        ((string)(await lane.Api.GetJsonAsync($"/batches/{traceId}"))["dispatch"]!).ShouldBe("batch");
    }

    [Fact]
    public async Task For_providers_without_a_batch_API_auto_means_sync()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { AutoMin = 1 }, isKnown: false);
        var batch = Sample.BatchOf(Sample.NewIds(3));
        batch["dispatch"] = "auto";

        var traceId = await lane.Asking.SubmitAsync(batch, "local");

        ((string)(await lane.Api.GetJsonAsync($"/batches/{traceId}"))["dispatch"]!).ShouldBe("sync");
    }

    private static JsonObject With(JsonObject batch, string routing)
    {
        var same = batch.DeepClone().AsObject();
        same["llm_provider"] = "openai";
        same["routing"] = routing;
        return same;
    }
}
