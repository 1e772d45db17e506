using Classify.FakeModels;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

/// <summary>A job is submitted once, whatever happens on the way.</summary>
public sealed class SubmissionTests : IAsyncLifetime
{
    private Lane _lane = null!;

    public async Task InitializeAsync() => _lane = await Lane.StartAsync();

    public async Task DisposeAsync() => await _lane.DisposeAsync();

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task A_job_whose_answer_was_lost_is_found_and_not_submitted_again(string provider)
    {
        _lane.Jobs.Next(BatchStep.Create, FakeAnswer.ServerError(), isDone: true);

        var traceId = await _lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(6)), provider);

        _lane.Jobs.Jobs.Count.ShouldBe(2, "labels, reviews");
        (await _lane.Asking.ResultsAsync(traceId)).Count.ShouldBe(6);
        _lane.Calls(traceId, "batch", "answered").ShouldBe(12);
        _lane.Database.Count("provider_batches", "attempt > 1").ShouldBe(0);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(401)]
    public async Task A_provider_that_refuses_for_now_gets_the_same_job_later(int status)
    {
        _lane.Jobs.Next(BatchStep.Create, new FakeAnswer.Fails(status, "Not now.", status == 401 ? "authentication_error" : "rate_limit_error"));

        var traceId = await _lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(6)), "anthropic");

        (await _lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        _lane.Calls(traceId, "sync", "answered").ShouldBe(0);
        _lane.Database.Count("provider_batches", "attempt = 2").ShouldBe(1);
    }

    [Fact]
    public async Task A_job_refused_for_its_rate_waits_as_long_as_the_provider_says_and_other_models_do_not()
    {
        _lane.Jobs.Next(BatchStep.Create, FakeAnswer.RateLimited(retryAfterSeconds: 3600));
        await _lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)));
        await Deadline.UntilAsync(() => _lane.Database.Count("provider_batches", "next_poll_at IS NOT NULL") == 1, "a job put off");
        var other = Sample.BatchOf(Sample.NewIds(6));
        other["model"] = "gpt-4.1-mini";

        var traceId = await _lane.ClassifyAsync(other);

        _lane.Calls(traceId, "batch", "answered").ShouldBeGreaterThanOrEqualTo(5);
        _lane.Database.Count("provider_batches", "attempt = 1 AND unixepoch(next_poll_at) - unixepoch(attempted_at) BETWEEN 3599 AND 3660").ShouldBe(1);
    }

    [Fact]
    public async Task But_no_longer_than_the_job_has_time()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { MaxWait = TimeSpan.FromMinutes(10) });
        lane.Jobs.Next(BatchStep.Create, FakeAnswer.RateLimited(retryAfterSeconds: 3600));

        await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)));

        await Deadline.UntilAsync(
            () => lane.Database.Count("provider_batches", "abs(unixepoch(next_poll_at) - unixepoch(deadline_at)) <= 1") == 1, "a job put off to its deadline");
    }

    [Fact]
    public async Task While_the_account_does_not_work_the_batch_says_why_it_waits()
    {
        _lane.Fake.ApiKey = "sk-another";

        var traceId = await _lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)));

        await _lane.UntilAsync(traceId, batch => (string?)batch["pause"]?["reason"] == "key-refused", "a pause");
        ((string)(await _lane.Api.GetJsonAsync($"/batches/{traceId}"))["status"]!).ShouldBe("waiting-on-provider");
        _lane.Fake.ApiKey = null;
        await _lane.Api.EndAsync(traceId);
        (await _lane.Asking.ResultsAsync(traceId)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_job_that_is_refused_for_good_is_asked_one_by_one_and_its_file_is_deleted()
    {
        _lane.Jobs.Next(BatchStep.Create, new FakeAnswer.Fails(400, "This endpoint takes no jobs.", "invalid_request_error"));

        var traceId = await _lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(6)));

        (await _lane.Asking.ResultsAsync(traceId)).Count.ShouldBe(6);
        _lane.Calls(traceId, "sync", "answered").ShouldBeGreaterThanOrEqualTo(6);
        await Deadline.UntilAsync(() => _lane.Jobs.DeletedFiles.Count == 1, "the file of the refused job deleted");
    }

    [Fact]
    public async Task A_file_whose_upload_broke_off_is_found_and_deleted_before_the_job_is_sent_again()
    {
        _lane.Jobs.Next(BatchStep.Upload, FakeAnswer.ServerError(), isDone: true);

        var traceId = await _lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(6)));

        (await _lane.Asking.ResultsAsync(traceId)).Count.ShouldBe(6);
        _lane.Jobs.Files.ShouldBe(_lane.Jobs.Jobs.Select(job => job.InputFileId), "each file is that of a job");
        _lane.Jobs.DeletedFiles.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Files_that_cannot_be_listed_hold_up_no_job()
    {
        _lane.Jobs.Next(BatchStep.Upload, FakeAnswer.ServerError());
        _lane.Jobs.Next(BatchStep.ListFiles, new FakeAnswer.Fails(403, "This key may not list files.", "invalid_request_error"));

        var traceId = await _lane.ClassifyAsync(Sample.BatchOf(Sample.NewIds(6)));

        (await _lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["decided_by"]! == "model");
        _lane.Jobs.Jobs.Count.ShouldBe(2, "labels, reviews");
    }

    [Fact]
    public async Task A_file_that_cannot_be_deleted_is_not_asked_for_at_every_tick()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { Poll = TimeSpan.FromSeconds(1) });
        lane.Jobs.Next(BatchStep.Create, new FakeAnswer.Fails(400, "This endpoint takes no jobs.", "invalid_request_error"));
        lane.Jobs.Next(BatchStep.Delete, FakeAnswer.ServerError());
        lane.Jobs.Next(BatchStep.Delete, FakeAnswer.ServerError());

        await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)));

        await Deadline.UntilAsync(
            () => lane.Database.Count("provider_batches", "ended_at IS NOT NULL AND input_file_id IS NOT NULL AND next_poll_at > ended_at") == 1,
            "a deletion put off");
        await Deadline.UntilAsync(() => lane.Jobs.DeletedFiles.Count == 1, "the file deleted");
    }

    [Fact]
    public async Task Nothing_is_sent_again_while_a_job_of_its_size_may_be_it_even_one_that_another_waits_for()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { Search = TimeSpan.Zero });
        lane.Jobs.EndsAfterLooks = null;
        lane.Jobs.Next(BatchStep.Create, FakeAnswer.ServerError(), isDone: true);
        var first = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)), "anthropic");
        await Deadline.UntilAsync(() => lane.Database.Count("provider_batches", "candidate_id IS NOT NULL") == 1, "a candidate");
        lane.Jobs.Next(BatchStep.Create, FakeAnswer.ServerError());
        var second = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)), "anthropic");
        await Deadline.UntilAsync(() => lane.Database.Count("provider_batches", "error = 'A job that may be it has not ended.'") == 1, "a search");

        lane.Jobs.Jobs.Count.ShouldBe(1);
        lane.Jobs.End();
        await Deadline.UntilAsync(() => lane.Jobs.Jobs.Count >= 2, "the second job, sent again");
        lane.Jobs.EndsAfterLooks = 0;
        await lane.Api.EndAsync(first);
        await lane.Api.EndAsync(second);

        lane.Calls(first, "batch", "answered").ShouldBe(12);
        lane.Calls(second, "batch", "answered").ShouldBe(12);
        lane.Jobs.Ledger.Succeeded.ShouldBe(24);
    }

    [Fact]
    public async Task A_candidate_goes_to_the_job_that_its_results_name_whoever_claimed_it()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { Search = TimeSpan.FromHours(1) });
        lane.Jobs.EndsAfterLooks = null;
        lane.Jobs.Next(BatchStep.Create, FakeAnswer.ServerError(), isDone: true);
        lane.Jobs.Next(BatchStep.Create, FakeAnswer.ServerError(), isDone: true);
        lane.Jobs.Next(BatchStep.List, FakeAnswer.ServerError());
        var first = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)), "anthropic");
        await lane.JobsAsync(1);
        var second = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)), "anthropic");
        await Deadline.UntilAsync(() => lane.Database.Count("provider_batches", "candidate_id IS NOT NULL") == 2, "both candidates");

        lane.Jobs.EndsAfterLooks = 0;
        lane.Jobs.End();
        await lane.Api.EndAsync(first);
        await lane.Api.EndAsync(second);

        lane.Calls(first, "batch", "answered").ShouldBe(12);
        lane.Calls(second, "batch", "answered").ShouldBe(12);
        lane.Jobs.Ledger.Succeeded.ShouldBe(24);
    }

    [Fact]
    public async Task A_candidate_whose_results_can_never_be_read_keeps_no_job_waiting()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { Search = TimeSpan.Zero, Poll = TimeSpan.FromMilliseconds(20) });
        lane.Jobs.Results = ["nothing of ours"u8.ToArray()];
        lane.Jobs.Next(BatchStep.Create, FakeAnswer.ServerError(), isDone: true);
        var traceId = await lane.SubmitAsync(Sample.BatchOf(Sample.NewIds(6)), "anthropic");

        await lane.JobsAsync(2);
        lane.Jobs.Results = null;
        await lane.Api.EndAsync(traceId);

        (await lane.Asking.ResultsAsync(traceId)).Count.ShouldBe(6);
    }
}
