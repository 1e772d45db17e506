using Classify.FakeModels;
using Classify.Service.Tests.Asking;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

/// <summary>A provider takes jobs without credit too, and refuses them, or their questions, later.</summary>
public sealed class NoCreditTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_job_is_tried_then_single_questions_until_one_is_answered(bool failsAsAWhole)
    {
        await using var lane = await Lane.StartAsync();
        lane.Fake.Answer = _ => FakeAnswer.NoQuota();
        lane.Jobs.JobErrors = failsAsAWhole ? [("billing_hard_limit_reached", "Billing hard limit has been reached.")] : [];

        var traceId = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)));
        await lane.UntilAsync(traceId, batch => (string?)batch["pause"]?["reason"] == "no-credit", "a pause");
        await Deadline.UntilAsync(() => lane.Calls(traceId, "sync", "failed") >= 1, "a question asked at once");

        lane.Jobs.Jobs.Count.ShouldBe(1);
        lane.Calls(traceId, "batch", "failed").ShouldBe(6);
        lane.Calls(traceId, "sync", "failed").ShouldBe(1);
        ((string?)(await lane.Api.GetJsonAsync($"/batches/{traceId}"))["pause"]?["reason"]).ShouldBe("no-credit");
        lane.Fake.Answer = Answers.Flow;
        lane.Jobs.JobErrors = [];
        await lane.Api.EndAsync(traceId);

        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        lane.Calls(traceId, "batch", "answered").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_job_that_is_under_way_is_looked_at_all_the_same()
    {
        await using var lane = await Lane.StartAsync();
        lane.Jobs.EndsAfterLooks = null;
        var traceId = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(4)));
        await lane.UntilAsync(
            traceId, batch => batch["provider_batches"]!.AsArray().Any(job => job!["provider_id"] is not null), "an accepted job");
        var answer = lane.Fake.Answer;
        lane.Fake.Answer = _ => FakeAnswer.NoQuota();
        var other = await lane.Asking.SubmitAsync(Sample.Batch(Sample.Indicator("without-credit")));
        await lane.UntilAsync(other, batch => (string?)batch["pause"]?["reason"] == "no-credit", "a pause");

        lane.Fake.Answer = answer;
        lane.Jobs.End();
        lane.Fake.Answer = _ => FakeAnswer.NoQuota();
        await Deadline.UntilAsync(() => lane.Calls(traceId, "batch", "answered") == 4, "the results of the job");

        ((string?)(await lane.Api.GetJsonAsync($"/batches/{other}"))["pause"]?["reason"]).ShouldBe("no-credit");
    }
}
