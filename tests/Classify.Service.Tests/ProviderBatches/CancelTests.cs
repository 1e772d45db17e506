using System.Net;
using Classify.FakeModels;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

public sealed class CancelTests
{
    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task Cancelling_the_only_batch_of_a_job_cancels_the_job_and_ends_when_its_cost_is_known(string provider)
    {
        await using var lane = await Lane.StartAsync();
        lane.Jobs.EndsAfterLooks = null;
        lane.Jobs.AskedBeforeCancel = 2;
        var traceId = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)), provider);
        await lane.JobsAsync(1);

        (await lane.Api.PostAsync($"/batches/{traceId}/cancel")).Status.ShouldBe(HttpStatusCode.Accepted);
        var ended = await lane.Api.EndAsync(traceId);

        ((string)ended["status"]!).ShouldBe("cancelled");
        lane.Jobs.Jobs.ShouldHaveSingleItem().State.ShouldBe(FakeJobState.Cancelled);
        lane.Calls(traceId, "batch", "answered").ShouldBe(2, "paid, so it is in the ledger");
        ((double)ended["cost_usd"]!).ShouldBeGreaterThan(0);
        (await lane.Asking.ResultsAsync(traceId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_job_shared_with_another_batch_goes_on_and_its_answers_for_the_cancelled_one_reach_the_ledger()
    {
        await using var lane = await Lane.StartAsync(settings: settings => settings with { InternalEmitBatch = 1 });
        lane.Jobs.EndsAfterLooks = null;
        using var held = new HeldBatch(lane.Asking.Service, "held-1", "held-2");
        var kept = await lane.SubmitAsync(Sample.BatchOf([.. Sample.NewIds(3), "held-1"]));
        var dropped = await lane.SubmitAsync(Sample.BatchOf([.. Sample.NewIds(3), "held-2"]));
        await lane.ParkedAsync(kept, 3);
        await lane.ParkedAsync(dropped, 3);
        held.Dispose();
        await lane.JobsAsync(1);

        await lane.Api.PostAsync($"/batches/{dropped}/cancel");
        ((string)(await lane.Api.GetJsonAsync($"/batches/{dropped}"))["status"]!).ShouldBe("cancelling", "its cost is not known");
        lane.Jobs.EndsAfterLooks = 0;
        lane.Jobs.End();
        await lane.Api.EndAsync(kept);
        var ended = await lane.Api.EndAsync(dropped);

        lane.Jobs.Jobs[0].State.ShouldBe(FakeJobState.Completed);
        (await lane.Asking.ResultsAsync(kept)).Count.ShouldBe(4);
        ((string)ended["status"]!).ShouldBe("cancelled");
        lane.Calls(dropped, "batch", "answered").ShouldBe(4);
        (await lane.Asking.ResultsAsync(dropped)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelling_before_a_job_was_made_asks_nothing()
    {
        await using var lane = await Lane.StartAsync(settings: settings => settings with { InternalEmitBatch = 1 });
        using var held = new HeldBatch(lane.Asking.Service, "held");
        var traceId = await lane.SubmitAsync(Sample.BatchOf([.. Sample.NewIds(3), "held"]));
        await lane.ParkedAsync(traceId, 3);

        await lane.Api.PostAsync($"/batches/{traceId}/cancel");
        held.Dispose();
        await lane.Api.EndAsync(traceId);

        lane.Jobs.Jobs.ShouldBeEmpty();
        lane.Database.Count("llm_calls", "trace_id = @0", traceId).ShouldBe(0);
    }
}
