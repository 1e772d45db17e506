using System.Net;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

public sealed class CostTests
{
    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task A_batch_shows_its_cost_what_calls_would_have_cost_and_the_saving(string provider)
    {
        await using var lane = await Lane.StartAsync();
        var sync = await lane.Api.GetJsonAsync($"/batches/{await lane.Asking.ClassifyAsync(Sample.BatchOf(Sample.NewIds(4)), provider)}");

        var batch = await lane.Api.GetJsonAsync($"/batches/{await lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(4)), provider)}");

        var (cost, other) = ((double)batch["cost_usd"]!, (double)batch["sync_cost_usd"]!);
        other.ShouldBe((double)sync["cost_usd"]!, 1e-12);
        cost.ShouldBe(other / 2, 1e-12);
        ((double)batch["saving_usd"]!).ShouldBe(other - cost, 1e-12);
        ((double)sync["saving_usd"]!).ShouldBe(0);
    }

    [Fact]
    public async Task The_limit_of_a_batch_holds_for_jobs_too()
    {
        await using var lane = await Lane.StartAsync(settings: settings => settings with { MaxCostUsd = 0.0005 });

        var traceId = await lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(40)));

        var results = (await lane.Asking.ResultsAsync(traceId)).Values;
        results.Count().ShouldBe(40);
        results.ShouldContain(result => ((string?)result["review_reason"] ?? "").Contains("MAX_COST_USD"));
        ((double)(await lane.Api.GetJsonAsync($"/batches/{traceId}"))["cost_usd"]!).ShouldBeInRange(0.0003, 0.0005, "most of the money is used");
    }
}
