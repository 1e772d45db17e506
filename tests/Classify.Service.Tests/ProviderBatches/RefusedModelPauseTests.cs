using System.Net;
using Classify.FakeModels;
using Classify.Service.Tests.Asking;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

/// <summary>A model that its provider refuses: an order, a job as a whole, or the questions of a job.</summary>
public sealed class RefusedModelPauseTests
{
    private const string Words = "The model `gone` does not exist or you do not have access to it.";

    public enum Refused
    {
        Order,
        Job,
        Questions,
    }

    [Theory]
    [InlineData(Refused.Order)]
    [InlineData(Refused.Job)]
    [InlineData(Refused.Questions)]
    public async Task One_job_is_tried_then_single_questions_until_one_is_answered(Refused what)
    {
        await using var lane = await Lane.StartAsync();
        Refuse(lane, what);

        var traceId = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)));
        await PausedAsync(lane, traceId);
        await Deadline.UntilAsync(() => lane.Calls(traceId, "sync", "failed") >= 1, "a question asked at once");

        lane.Jobs.Jobs.Count.ShouldBe(what == Refused.Order ? 0 : 1);
        lane.Calls(traceId, "sync", "failed").ShouldBe(1);
        lane.Database.Count("batch_items", "trace_id = @0 AND state IN ('failed', 'completed')", traceId).ShouldBe(0);
        lane.Fake.Answer = Answers.Flow;
        lane.Jobs.JobErrors = [];
        await lane.Api.EndAsync(traceId);

        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        lane.Calls(traceId, "batch", "answered").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task It_holds_up_no_jobs_of_another_model()
    {
        await using var lane = await Lane.StartAsync();
        Refuse(lane, Refused.Order);
        var refused = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(4)));
        await PausedAsync(lane, refused);
        lane.Fake.Answer = request => request.Model == AskingService.OpenAIModel ? NotFound() : Answers.Flow(request);
        var batch = Sample.BatchOf(Sample.NewIds(4));
        batch["model"] = "gpt-4.1";

        var other = await lane.ClassifyAsync(batch);

        (await lane.Asking.ResultsAsync(other)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        lane.Calls(other, "batch", "answered").ShouldBeGreaterThan(0);
        await PausedAsync(lane, refused);
    }

    [Fact]
    public async Task Where_it_is_refused_in_jobs_only_its_questions_are_asked_one_by_one()
    {
        await using var lane = await Lane.StartAsync();
        lane.Fake.Answer = request => IsOfJob(request) ? NotFound() : Answers.Flow(request);

        var traceId = await lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(4)));

        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        lane.Calls(traceId, "batch", "answered").ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_that_waits_for_it_can_be_cancelled()
    {
        await using var lane = await Lane.StartAsync();
        Refuse(lane, Refused.Job);
        var traceId = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)));
        await PausedAsync(lane, traceId);

        (await lane.Api.PostAsync($"/batches/{traceId}/cancel")).Status.ShouldBe(HttpStatusCode.Accepted);

        ((string)(await lane.Api.EndAsync(traceId))["status"]!).ShouldBe("cancelled");
    }

    private static bool IsOfJob(FakeRequest request) => request.Headers.Count == 0;

    private static void Refuse(Lane lane, Refused what)
    {
        lane.Fake.Answer = _ => NotFound();
        lane.Jobs.JobErrors = what == Refused.Job ? [("model_not_found", Words)] : [];
        if (what == Refused.Order)
        {
            lane.Jobs.Next(BatchStep.Create, NotFound());
        }
    }

    private static FakeAnswer NotFound() => new FakeAnswer.Fails(404, Words, "invalid_request_error", "model_not_found");

    private static Task PausedAsync(Lane lane, string traceId) =>
        lane.UntilAsync(traceId, batch => (string?)batch["pause"]?["reason"] == "model-refused", "a pause");
}
