using Classify.FakeModels;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Batches;

public sealed class FollowingTests
{
    public static TheoryData<string> Providers => [ProviderName.OpenAI, ProviderName.Anthropic];

    [Fact]
    public async Task OpenAIs_job_goes_from_checking_to_work_to_the_end()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.EndsAfterLooks = 1;
        var client = BatchGiven.Client(ProviderName.OpenAI, host);

        var accepted = await client.AcceptedAsync(3);
        var working = await client.LookAsync(accepted);
        var ended = await client.LookAsync(working);

        (accepted.Status, accepted.HasEnded, accepted.Counts).ShouldBe(("validating", false, new BatchCounts(0, 0, 0, 0, 0)));
        (working.Status, working.HasEnded, working.Counts).ShouldBe(("in_progress", false, new BatchCounts(3, 0, 0, 0, 0)));
        (ended.Status, ended.HasEnded, ended.Counts).ShouldBe(("completed", true, new BatchCounts(3, 3, 0, 0, 0)));
        (ended.OutputFileId is null, ended.ErrorFileId is null, ended.ResultsUrl, ended.Refusal).ShouldBe((false, true, null, null));
    }

    [Fact]
    public async Task Anthropics_job_counts_at_its_end()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.EndsAfterLooks = 1;
        host.Batches.Fate = id => id == BatchGiven.CustomId(0) ? QuestionFate.Expired : QuestionFate.Asked;
        var client = BatchGiven.Client(ProviderName.Anthropic, host);

        var accepted = await client.AcceptedAsync(3);
        var working = await client.LookAsync(accepted);
        var ended = await client.LookAsync(working);

        (working.Status, working.HasEnded, working.Counts).ShouldBe(("in_progress", false, new BatchCounts(3, 0, 0, 0, 0)));
        (ended.Status, ended.HasEnded, ended.Counts).ShouldBe(("ended", true, new BatchCounts(3, 2, 0, 1, 0)));
        (working.ResultsUrl is null, ended.ResultsUrl is null).ShouldBe((true, false));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_stuck_job_stays_open_until_it_is_cancelled(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.EndsAfterLooks = null;
        var client = BatchGiven.Client(provider, host);
        var job = await client.AcceptedAsync();
        for (var look = 0; look < 5; look++)
        {
            (await client.LookAsync(job)).HasEnded.ShouldBeFalse();
        }

        var cancelling = (await client.CancelAsync(job.Id, default)).ShouldBeOfType<BatchReply<BatchJob>.Got>().Value;

        cancelling.HasEnded.ShouldBeFalse();
        (await client.LookAsync(job)).HasEnded.ShouldBeTrue();
        host.Batches.Ledger.ShouldBe(new BatchLedger(0, 0, 0, 3));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task What_was_done_before_a_cancel_stays(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.EndsAfterLooks = null;
        host.Batches.AskedBeforeCancel = 2;
        var client = BatchGiven.Client(provider, host);
        var job = await client.AcceptedAsync(5);
        await client.CancelAsync(job.Id, default);

        var rows = await client.RowsAsync(await client.LookAsync(job));

        rows.Values.CountBy(row => row.Outcome).ToDictionary().ShouldBe(
            new Dictionary<RowOutcome, int> { [RowOutcome.Succeeded] = 2, [RowOutcome.Cancelled] = 3 }, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Cancelling_twice_or_after_the_end_says_how_the_job_is(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.EndsAfterLooks = null;
        var client = BatchGiven.Client(provider, host);
        var job = await client.AcceptedAsync();
        await client.CancelAsync(job.Id, default);

        (await client.CancelAsync(job.Id, default)).ShouldBeOfType<BatchReply<BatchJob>.Got>();
        await client.LookAsync(job);
        (await client.CancelAsync(job.Id, default)).ShouldBeOfType<BatchReply<BatchJob>.Got>().Value.HasEnded.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_new_job_may_be_missing_for_a_while(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.MissingLooks = 2;
        var client = BatchGiven.Client(provider, host);
        var job = await client.AcceptedAsync();

        (await client.GetAsync(job.Id, default)).ShouldBeOfType<BatchReply<BatchJob>.NotFound>();
        (await client.GetAsync(job.Id, default)).ShouldBeOfType<BatchReply<BatchJob>.NotFound>();
        (await client.LookAsync(job)).Id.ShouldBe(job.Id);
    }

    [Theory]
    [InlineData("token_limit_exceeded", BatchRefusal.EnqueuedTokens)]
    [InlineData("model_not_found", BatchRefusal.ModelUnavailable)]
    [InlineData("too_many_tasks", BatchRefusal.TooLarge)]
    [InlineData("billing_hard_limit_reached", BatchRefusal.AccountBlocked)]
    [InlineData("invalid_json_line", BatchRefusal.BadRequest)]
    public async Task A_job_that_failed_as_a_whole_says_why(string code, BatchRefusal reason)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.JobErrors = [(code, $"No more with {Given.Key}.")];
        var client = BatchGiven.Client(ProviderName.OpenAI, host);

        var failed = await client.EndedAsync();

        (failed.Status, failed.HasEnded, failed.Refusal).ShouldBe(("failed", true, reason));
        failed.Errors.ShouldBe([new BatchError(code, "No more with ***.", 1)]);
        (await client.ResultsAsync(failed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task OpenAI_finds_a_custom_id_that_is_used_twice()
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(ProviderName.OpenAI, host);
        var twice = BatchGiven.Questions("gpt-6-luna", 1).Concat(BatchGiven.Questions("gpt-6-luna", 1));

        var job = (await client.SubmitAsync(BatchGiven.SubmitId, "gpt-6-luna", twice.ToAsyncEnumerable(), default)).ShouldBeOfType<BatchSubmission.Accepted>().Job;

        (await client.LookAsync(job)).Errors.ShouldHaveSingleItem().Code.ShouldBe("duplicate_custom_id");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Every_failure_of_a_look_is_a_value(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);
        var job = await client.AcceptedAsync();
        async Task<CallFailure> Look(FakeAnswer fails)
        {
            host.Batches.Next(BatchStep.Look, fails);
            return (await client.GetAsync(job.Id, default)).ShouldBeOfType<BatchReply<BatchJob>.Failed>().Failure.Failure;
        }

        (await Look(FakeAnswer.ServerError())).ShouldBe(CallFailure.Transient);
        (await Look(new FakeAnswer.Breaks())).ShouldBe(CallFailure.Transient);
        (await Look(new FakeAnswer.Sends(200, "[]"))).ShouldBe(CallFailure.Transient);
        (await Look(FakeAnswer.BadKey())).ShouldBe(CallFailure.AccountBlocked);
        (await Look(FakeAnswer.RateLimited(5))).ShouldBe(CallFailure.RateLimited);
        (await client.LookAsync(job)).Id.ShouldBe(job.Id);
    }
}
