using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Service.Tests.Asking;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

public sealed class WaveTests
{
    [Fact]
    public async Task Questions_of_several_batches_travel_in_one_job()
    {
        await using var lane = await Lane.StartAsync(settings: settings => settings with { InternalEmitBatch = 1 });
        using var held = new HeldBatch(lane.Asking.Service, "held-1", "held-2");
        var first = await lane.SubmitAsync(Sample.BatchOf([.. Sample.NewIds(3), "held-1"]));
        var second = await lane.SubmitAsync(Sample.BatchOf([.. Sample.NewIds(3), "held-2"]));
        await lane.ParkedAsync(first, 3);
        await lane.ParkedAsync(second, 3);
        lane.Jobs.Jobs.ShouldBeEmpty("more of these batches may come");

        held.Dispose();
        await lane.Api.EndAsync(first);
        await lane.Api.EndAsync(second);

        lane.Jobs.Jobs[0].Questions.Count.ShouldBe(8, "the labels of both batches");
        (await lane.Asking.ResultsAsync(first)).Count.ShouldBe(4);
        (await lane.Asking.ResultsAsync(second)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_wave_does_not_wait_for_ever_for_what_may_still_come()
    {
        await using var lane = await Lane.StartAsync(
            lane => lane with { Wave = TimeSpan.FromMilliseconds(300) }, settings => settings with { InternalEmitBatch = 1 });
        using var held = new HeldBatch(lane.Asking.Service, "late");

        var traceId = await lane.SubmitAsync(Sample.BatchOf([.. Sample.NewIds(4), "late"]));

        await lane.JobsAsync(1);
        lane.Jobs.Jobs[0].Questions.Count.ShouldBeLessThan(5);
        held.Dispose();
        await lane.Api.EndAsync(traceId);
    }

    [Fact]
    public async Task A_wave_too_small_for_a_job_is_asked_at_once()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MinRequests = 10 });

        var traceId = await lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(9)));

        lane.Jobs.Jobs.ShouldBeEmpty();
        lane.Calls(traceId, "sync", "answered").ShouldBe(18, "labels and reviews");
        lane.Calls(traceId, "batch", "answered").ShouldBe(0);
    }

    [Fact]
    public async Task What_rules_settle_is_finished_while_the_rest_waits_for_its_job()
    {
        await using var lane = await Lane.StartAsync();
        lane.Fake.Answer = Answers.Balance;
        lane.Jobs.EndsAfterLooks = null;

        var traceId = await lane.SubmitAsync(
            Sample.Batch([.. Sample.NewIds(5).Select(id => Sample.Indicator(id)), Unsure("unsure-1"), Unsure("unsure-2")]), routing: "auto");
        await lane.JobsAsync(1);
        await lane.UntilAsync(traceId, batch => (int)batch["counts"]!["completed"]! == 5, "five that rules settled");

        var waiting = await lane.Api.GetJsonAsync($"/batches/{traceId}");
        ((string)waiting["status"]!).ShouldBe("waiting-on-provider");
        ((int)waiting["counts"]!["waiting"]!).ShouldBe(2);
        lane.Jobs.EndsAfterLooks = 0;
        lane.Jobs.End();
        await lane.Api.EndAsync(traceId);

        var unsure = (await lane.Asking.ResultsAsync(traceId)).Where(result => result.Key.StartsWith("unsure", StringComparison.Ordinal)).ToList();
        unsure.Count.ShouldBe(2);
        unsure.ShouldAllBe(result => (string)result.Value["decided_by"]! == "model");
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task Of_a_model_never_asked_before_one_question_goes_ahead_and_shows_what_it_refuses(string provider)
    {
        await using var lane = await Lane.StartAsync(isKnown: false);
        lane.Fake.Answer = request => request.WantsLogprobs
            ? new FakeAnswer.Fails(400, "logprobs are not supported.", Param: "logprobs")
            : AgreeingModel.Answer(request);

        var traceId = await lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(6)), provider);

        lane.Calls(traceId, "sync", "answered").ShouldBe(1);
        lane.Calls(traceId, "batch", "answered").ShouldBe(11);
        lane.Calls(traceId, "batch", "failed").ShouldBe(0, "the jobs are built without what the model refuses");
        lane.Jobs.Jobs.ShouldAllBe(job => job.Questions.All(question => !question.Request.WantsLogprobs));
    }

    [Fact]
    public async Task A_question_answered_before_is_not_put_into_a_job()
    {
        await using var lane = await Lane.StartAsync(cacheDays: 30);
        await lane.Asking.ClassifyAsync(Sample.Batch(Sample.Indicator("first", "Steel output")));

        var traceId = await lane.ClassifyAsync(Sample.Batch(Sample.Indicator("second", "Steel output")));

        lane.Jobs.Jobs.ShouldBeEmpty();
        lane.Asking.Calls(traceId, "cached").ShouldBe(2);
    }

    internal static JsonObject Unsure(string id)
    {
        var indicator = Sample.Indicator(id, "Zorblax quotient");
        indicator.Remove("units");
        return indicator;
    }
}
