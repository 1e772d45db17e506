using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Service.Settings;
using Classify.Service.Tests.Asking;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.ProviderBatches;

public sealed class ResultTests : IAsyncLifetime
{
    private const int Indicators = 12;
    private Lane _lane = null!;

    public async Task InitializeAsync() => _lane = await Lane.StartAsync();

    public async Task DisposeAsync() => await _lane.DisposeAsync();

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task Rows_that_errored_for_a_moment_go_into_the_next_wave(string provider)
    {
        var seen = new ConcurrentDictionary<string, int>();
        _lane.Fake.Answer = request => request.User.Contains("ODD", StringComparison.Ordinal) && seen.AddOrUpdate(request.User, 1, (_, times) => times + 1) == 1
            ? FakeAnswer.ServerError()
            : AgreeingModel.Answer(request);

        var traceId = await _lane.ClassifyAsync(Mixed(), provider);

        await AllClassifiedAsync(traceId);
        _lane.Calls(traceId, "batch", "failed").ShouldBe(seen.Count);
        _lane.Calls(traceId, "batch", "answered").ShouldBe(2 * Indicators);
        _lane.Calls(traceId, "sync", "answered").ShouldBe(0);
        LedgerIsTheFakes();
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task Rows_that_expired_go_into_the_next_wave(string provider)
    {
        var expired = 0;
        _lane.Jobs.Fate = customId => customId.EndsWith("-3", StringComparison.Ordinal) && Interlocked.Increment(ref expired) == 1
            ? QuestionFate.Expired
            : QuestionFate.Asked;

        var traceId = await _lane.ClassifyAsync(Mixed(), provider);

        await AllClassifiedAsync(traceId);
        _lane.Database.Count("provider_batch_requests", "trace_id = @0 AND outcome = 'expired'", traceId).ShouldBe(1);
        LedgerIsTheFakes();
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task A_row_that_can_never_work_is_left_to_a_human_with_the_providers_words(string provider)
    {
        _lane.Fake.Answer = request => request.User.Contains("ODD", StringComparison.Ordinal)
            ? new FakeAnswer.Fails(400, "This text is against our policy.", "invalid_request_error")
            : AgreeingModel.Answer(request);

        var traceId = await _lane.ClassifyAsync(Mixed(), provider);

        var odd = (await _lane.Asking.ResultsAsync(traceId)).Values.Where(result => ((string)result["name"]!).Contains("ODD", StringComparison.Ordinal)).ToList();
        odd.ShouldNotBeEmpty();
        odd.ShouldAllBe(result => (string)result["review_status"]! == "needs-review");
        odd.ShouldAllBe(result => ((string)result["review_reason"]!).Contains("against our policy", StringComparison.Ordinal));
        _lane.Calls(traceId, "batch", "failed").ShouldBe(odd.Count, "it is asked once");
    }

    [Fact]
    public async Task A_part_that_the_model_refuses_in_a_job_is_left_out_when_its_rows_are_asked_again()
    {
        _lane.Fake.Answer = request => request.WantsLogprobs
            ? new FakeAnswer.Fails(400, "logprobs are not supported.", Param: "logprobs")
            : AgreeingModel.Answer(request);

        var traceId = await _lane.ClassifyAsync(Mixed());

        await AllClassifiedAsync(traceId);
        _lane.Calls(traceId, "batch", "failed").ShouldBe(Indicators);
        _lane.Jobs.Jobs.Skip(1).ShouldAllBe(job => job.Questions.All(question => !question.Request.WantsLogprobs));
    }

    [Fact]
    public async Task Results_that_break_off_are_read_again_and_no_row_is_entered_twice()
    {
        _lane.Jobs.ResultsBreakAfter = 4;

        var traceId = await _lane.SubmitAsync(Mixed());
        await Deadline.UntilAsync(
            () => Imported() == 4 && _lane.Database.Count("provider_batches", "polls >= 3 AND ended_at IS NULL") == 1, "results read in vain");
        _lane.Jobs.ResultsBreakAfter = null;
        await _lane.Api.EndAsync(traceId);

        await AllClassifiedAsync(traceId);
        _lane.Asking.Calls(traceId, "answered").ShouldBe(2 * Indicators, "a review whose wave was too small is among them");
        _lane.Database.Count("provider_batches", "error IS NOT NULL").ShouldBe(0, "in the end they were read");
        LedgerIsTheFakes();

        // Each read brings the same four; their reviews go into a job of their own meanwhile.
        long Imported() => _lane.Database.Count(
            "provider_batch_requests", "imported_at IS NOT NULL AND submit_id = (SELECT MIN(submit_id) FROM provider_batches)");
    }

    [Theory]
    [InlineData("openai", true)]
    [InlineData("openai", false)]
    [InlineData("anthropic", true)]
    [InlineData("anthropic", false)]
    public async Task An_answer_that_cannot_be_read_may_have_been_paid_and_its_question_is_asked_again(string provider, bool comesGarbled)
    {
        string? unread = null;
        _lane.Jobs.Line = line => line.Contains("-3\"", StringComparison.Ordinal) && (unread ??= line) == line ? comesGarbled ? "{ ..." : null : line;

        var traceId = await _lane.ClassifyAsync(Mixed(), provider);

        await AllClassifiedAsync(traceId);
        _lane.Calls(traceId, "batch", "unknown").ShouldBe(1);
        _lane.Calls(traceId, "batch", "failed").ShouldBe(0);
        _lane.Asking.Calls(traceId, "answered").ShouldBe(2 * Indicators);
    }

    [Fact]
    public async Task Results_that_are_not_there_are_told_of_and_in_the_end_as_lost_as_a_job_that_is_not()
    {
        await using var lane = await Lane.StartAsync(settings => settings with { OnTimeout = OnBatchTimeout.Flag });
        for (var times = 0; times < 200; times++)
        {
            lane.Jobs.Next(BatchStep.Results, new FakeAnswer.Fails(404, "No such file.", "invalid_request_error"));
        }

        var traceId = await lane.SubmitAsync(Mixed());
        await lane.UntilAsync(
            traceId,
            batch => batch["provider_batches"]!.AsArray().Any(job =>
                (string)job!["status"]! == "completed" && (string?)job["error"] == "Its results cannot be read: No such file."),
            "why the job is not taken in");
        lane.Database.Count("provider_batches", "missing_since IS NOT NULL").ShouldBe(1);
        lane.Database.Execute("UPDATE provider_batches SET missing_since = '2000' || substr(missing_since, 5)");
        await lane.Api.EndAsync(traceId);

        (await lane.Asking.ResultsAsync(traceId)).Values.ShouldAllBe(result => (string)result["review_status"]! == "needs-review");
        lane.Calls(traceId, "batch", "unknown").ShouldBe(Indicators);
        lane.Database.Count("provider_batches", "status = 'lost' AND error = 'Its results cannot be read: No such file.'").ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_of_the_model_leaves_its_question_to_a_human()
    {
        _lane.Fake.Answer = request => request.User.Contains("ODD", StringComparison.Ordinal) ? new FakeAnswer.Refuses() : AgreeingModel.Answer(request);

        var traceId = await _lane.ClassifyAsync(Mixed());

        (await _lane.Asking.ResultsAsync(traceId)).Values
            .Where(result => ((string)result["name"]!).Contains("ODD", StringComparison.Ordinal))
            .ShouldAllBe(result => ((string)result["review_reason"]!).Contains("declined", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_job_refused_for_too_many_waiting_tokens_is_cut_in_smaller_ones()
    {
        _lane.Jobs.JobErrors = [("token_limit_exceeded", "Enqueued token limit reached.")];
        var traceId = await _lane.SubmitAsync(Mixed());
        await Deadline.UntilAsync(() => _lane.Database.Count("provider_batches", "status = 'refused' AND ended_at IS NOT NULL") >= 1, "a refused job");

        _lane.Jobs.JobErrors = [];
        await _lane.Api.EndAsync(traceId);

        await AllClassifiedAsync(traceId);
        _lane.Jobs.Jobs.Max(job => job.Questions.Count).ShouldBe(Indicators);
        _lane.Jobs.Jobs.Where(job => job.State == FakeJobState.Completed && Answers.IsClassify(job.Questions[0].Request))
            .Max(job => job.Questions.Count).ShouldBeLessThan(Indicators);
        _lane.Database.Count("llm_calls", "trace_id = @0 AND dispatch = 'batch' AND status = 'sent'", traceId).ShouldBe(0);
        _lane.Database.Count("provider_batch_requests", "trace_id = @0 AND attempt > 1", traceId).ShouldBe(0, "a refused job is no try");
    }

    [Fact]
    public async Task A_job_that_failed_for_another_reason_is_asked_one_by_one()
    {
        _lane.Jobs.JobErrors = [("invalid_json_line", "Line 3 is no JSON.")];

        var traceId = await _lane.ClassifyAsync(Mixed());

        await AllClassifiedAsync(traceId);
        _lane.Calls(traceId, "batch", "answered").ShouldBe(0);
        _lane.Calls(traceId, "sync", "answered").ShouldBe(2 * Indicators);
    }

    [Fact]
    public async Task What_a_failed_job_had_answered_is_taken_in_and_only_the_rest_is_asked_one_by_one()
    {
        _lane.Jobs.JobErrors = [("invalid_json_line", "Line 3 is no JSON.")];
        _lane.Jobs.AskedBeforeFailing = 5;

        var traceId = await _lane.ClassifyAsync(Mixed());

        await AllClassifiedAsync(traceId);
        _lane.Calls(traceId, "batch", "answered").ShouldBe(_lane.Jobs.Ledger.Succeeded);
        _lane.Jobs.Ledger.Succeeded.ShouldBeGreaterThanOrEqualTo(5);
        _lane.Asking.Calls(traceId, "answered").ShouldBe(2 * Indicators);
    }

    [Fact]
    public async Task A_job_that_cannot_be_found_for_a_while_is_looked_for_again()
    {
        _lane.Jobs.MissingLooks = 3;

        await AllClassifiedAsync(await _lane.ClassifyAsync(Mixed()));

        _lane.Jobs.Jobs.Count.ShouldBe(2, "labels, reviews");
    }

    /// <summary>Every third is odd.</summary>
    private static JsonObject Mixed() => Sample.Batch(Enumerable.Range(0, Indicators)
        .Select(number => Sample.Indicator($"item-{number}", number % 3 == 0 ? $"ODD output {number}" : $"Steel output {number}")));

    private async Task AllClassifiedAsync(string traceId)
    {
        var results = (await _lane.Asking.ResultsAsync(traceId)).Values;
        results.Count().ShouldBe(Indicators);
        results.ShouldAllBe(result => (string)result["decided_by"]! == "model");
    }

    private void LedgerIsTheFakes()
    {
        var ledger = _lane.Jobs.Ledger;
        _lane.Database.Count("llm_calls", "dispatch = 'batch' AND status = 'answered'").ShouldBe(ledger.Succeeded);
        _lane.Database.Count("llm_calls", "dispatch = 'batch' AND status = 'failed'").ShouldBe(ledger.Errored + ledger.Expired + ledger.Cancelled);
    }
}
