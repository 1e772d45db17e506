using Classify.FakeModels;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

/// <summary>No job can strand an indicator.</summary>
public sealed class DeadlineTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(800);

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task A_stuck_job_is_cancelled_what_it_finished_is_taken_in_and_the_rest_is_asked_one_by_one(string provider)
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MaxWait = Short });
        lane.Jobs.EndsAfterLooks = null;
        lane.Jobs.AskedBeforeCancel = 4;

        var traceId = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(10)), provider);
        await lane.Api.EndAsync(traceId);

        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        const string OfTheFirst = "submit_id = (SELECT MIN(submit_id) FROM provider_batches WHERE cancel_reason = 'deadline')";
        lane.Database.Count("provider_batch_requests", $"{OfTheFirst} AND outcome = 'answered'").ShouldBe(4);
        lane.Database.Count("provider_batch_requests", $"{OfTheFirst} AND outcome = 'cancelled'").ShouldBe(6);
        lane.Calls(traceId, "sync", "answered").ShouldBeGreaterThanOrEqualTo(6);
    }

    [Fact]
    public async Task Or_the_answer_of_the_rules_stays_for_a_human()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MaxWait = Short, OnTimeout = OnBatchTimeout.Flag });
        lane.Jobs.EndsAfterLooks = null;

        var traceId = await lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(5)));

        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(
            result => (string)result["review_status"]! == "needs-review" && (string)result["decided_by"]! == "rule");
        lane.Fake.Count.ShouldBe(4, "the two batches that made the models known");
    }

    [Theory]
    [InlineData(OnBatchTimeout.Flag, "rule")]
    [InlineData(OnBatchTimeout.Sync, "model")]
    public async Task The_same_holds_for_a_job_that_the_provider_does_not_accept_in_time(OnBatchTimeout onTimeout, string decidedBy)
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MaxWait = Short, Wave = Short, OnTimeout = onTimeout });
        for (var times = 0; times < 200; times++)
        {
            lane.Jobs.Next(BatchStep.Create, new FakeAnswer.Fails(429, "Too many jobs.", "rate_limit_error"));
        }

        var traceId = await lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(5)));

        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == decidedBy);
        lane.Database.Count("provider_batch_requests", "trace_id = @0 AND reason LIKE '%not accepted in time%Too many jobs.%'", traceId)
            .ShouldBeGreaterThanOrEqualTo(5);
        lane.Database.Count("provider_batches", "status = 'refused' AND error LIKE '%not accepted in time%'").ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_job_that_does_not_end_even_when_it_is_cancelled_is_left_behind_and_what_it_brings_only_reaches_the_ledger()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MaxWait = Short });
        lane.Jobs.EndsAfterLooks = null;
        for (var times = 0; times < 200; times++)
        {
            lane.Jobs.Next(BatchStep.Cancel, FakeAnswer.ServerError());
        }

        var traceId = await lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(5)));

        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        lane.Calls(traceId, "sync", "answered").ShouldBeGreaterThanOrEqualTo(5);
        var cost = (double)(await lane.Api.GetJsonAsync($"/batches/{traceId}"))["cost_usd"]!;
        lane.Jobs.End();
        await Deadline.UntilAsync(() => lane.Calls(traceId, "batch", "answered") >= 5, "the late answers in the ledger");

        (await lane.Asking.ResultsAsync(traceId)).Count.ShouldBe(5);
        ((double)(await lane.Api.GetJsonAsync($"/batches/{traceId}"))["cost_usd"]!).ShouldBeGreaterThan(cost);
    }

    [Fact]
    public async Task A_job_that_nothing_can_be_learnt_of_for_a_month_is_given_up_and_may_have_been_paid()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MaxWait = Short });
        lane.Jobs.EndsAfterLooks = null;
        for (var times = 0; times < 200; times++)
        {
            lane.Jobs.Next(BatchStep.Cancel, FakeAnswer.ServerError());
        }

        var traceId = await lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(5)));
        lane.Database.Execute(
            """
            UPDATE provider_batches SET deadline_at = '2000' || substr(deadline_at, 5), handed_on_at = '2000' || substr(handed_on_at, 5)
            WHERE handed_on_at IS NOT NULL
            """);

        await Deadline.UntilAsync(
            () => lane.Calls(traceId, "batch", "unknown") >= 5 && lane.Calls(traceId, "batch", "sent") == 0, "every job given up");
        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
    }

    [Fact]
    public async Task The_batch_and_its_jobs_say_how_long_it_can_take()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MaxWait = TimeSpan.FromHours(5) });
        lane.Jobs.EndsAfterLooks = null;

        var traceId = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(5)));
        await lane.UntilAsync(traceId, batch => batch["provider_batches"]!.AsArray().Any(job => job!["provider_id"] is not null), "an accepted job");

        var batch = await lane.Api.GetJsonAsync($"/batches/{traceId}");
        var job = batch["provider_batches"]!.AsArray().ShouldHaveSingleItem()!;
        var accepted = (DateTimeOffset)job["submitted_at"]!;
        ((DateTimeOffset)job["deadline"]!).ShouldBe(accepted + TimeSpan.FromHours(5), TimeSpan.FromSeconds(1));
        var wait = Lane.Quick.Wave + TimeSpan.FromHours(5) + TimeSpan.FromHours(5) + (2 * TimeSpan.FromMinutes(10));
        ((DateTimeOffset)batch["deadline"]!).ShouldBe(
            accepted + (6 * wait), TimeSpan.FromSeconds(5), "two reviews may follow, and each question may be asked twice");
        ((int)job["batches"]![0]!["open"]!).ShouldBe(5);
        lane.Jobs.EndsAfterLooks = 0;
        await lane.Api.EndAsync(traceId);
        (await lane.Api.GetJsonAsync($"/batches/{traceId}"))["deadline"].ShouldBeNull("nothing waits any more");
    }
}
