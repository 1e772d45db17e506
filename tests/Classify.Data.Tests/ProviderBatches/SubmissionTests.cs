using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>Jobs of which nobody knows whether they reached their provider.</summary>
public sealed class SubmissionTests : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_job_that_a_crash_left_behind_is_looked_for_at_once()
    {
        await OpenAsync();

        (await UncertainAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            job => job.SubmitId.ShouldBe("job"),
            job => job.Attempt.ShouldBe(1),
            job => job.AttemptedAt.ShouldNotBeNull());
    }

    [Fact]
    public async Task An_uncertain_job_is_looked_for_again_when_its_time_has_come_and_holds_its_tokens()
    {
        await OpenAsync();

        (await _store.WriteAsync(new MarkUncertain("job", "The connection broke.", "file", LookAgain))).ShouldBeTrue();

        (await UncertainAsync()).ShouldBeEmpty();
        _store.Time.Advance(LookAgain);
        (await UncertainAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            job => job.Status.ShouldBe(ProviderBatchRow.Submitting),
            job => job.Error.ShouldBe("The connection broke."),
            job => job.InputFileId.ShouldBe("file"));
        (await new EnqueuedTokens(_store.Contexts).OfAsync("openai", "model", CancellationToken.None)).ShouldBe(1_200);
        _store.Rows("SELECT DISTINCT state FROM batch_items").ShouldBe([["waiting-on-provider"]]);
    }

    [Fact]
    public async Task A_job_that_was_found_is_accepted_and_looked_for_no_more()
    {
        await OpenAsync();
        await _store.WriteAsync(new MarkUncertain("job", "Timeout.", null, LookAgain));

        (await _store.AcceptJobAsync()).ShouldBeTrue();

        _store.Time.Advance(LookAgain * 2);
        (await UncertainAsync()).ShouldBeEmpty();
        (await _store.WriteAsync(new MarkUncertain("job", "Timeout.", null, LookAgain))).ShouldBeFalse();
        _store.Rows("SELECT status, error FROM provider_batches").ShouldBe([["validating", null]]);
    }

    [Fact]
    public async Task A_job_that_the_provider_does_not_know_is_sent_again_under_the_same_names()
    {
        await OpenAsync();
        await _store.WriteAsync(new MarkUncertain("job", "Timeout.", null, LookAgain));
        var before = _store.Rows("SELECT id, custom_id, call_id FROM provider_batch_requests");

        (await _store.WriteAsync(new ResubmitJob("job"))).ShouldBeTrue();

        _store.Rows("SELECT id, custom_id, call_id FROM provider_batch_requests").ShouldBe(before);
        _store.Count("llm_calls").ShouldBe(2);
        (await UncertainAsync()).ShouldHaveSingleItem().Attempt.ShouldBe(2);
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("candidate")]
    [InlineData("refused")]
    [InlineData("cancelled")]
    public async Task A_job_whose_fate_is_known_is_not_sent_again(string fate)
    {
        await OpenAsync();
        switch (fate)
        {
            case "accepted":
                await _store.AcceptJobAsync();
                break;
            case "candidate":
                await _store.WriteAsync(new ClaimCandidate("job", "theirs", LookAgain));
                break;
            case "refused":
                await _store.EndJobAsync(JobEnd.Refused("No.", JobRows.Sync));
                break;
            default:
                await _store.WriteAsync(new RequestJobCancel("job", "deadline"));
                break;
        }

        (await _store.WriteAsync(new ResubmitJob("job"))).ShouldBeFalse();
    }

    [Fact]
    public async Task No_two_jobs_claim_the_same_candidate()
    {
        await OpenAsync("first", "a");
        await OpenAsync("second", "b");

        (await _store.WriteAsync(new ClaimCandidate("first", "theirs", LookAgain))).ShouldBeTrue();
        (await _store.WriteAsync(new ClaimCandidate("second", "theirs", LookAgain))).ShouldBeFalse();

        (await AcceptedIdsAsync("openai")).ShouldBeEmpty("a candidate may be anybody's");
    }

    [Fact]
    public async Task A_job_takes_the_candidate_that_is_its_own_from_another_which_then_looks_again_at_once()
    {
        await OpenAsync("first", "a");
        await OpenAsync("second", "b");
        await _store.WriteAsync(new ClaimCandidate("second", "mine", LookAgain));

        (await _store.AcceptJobAsync("first", "mine")).ShouldBeTrue();

        _store.Rows("SELECT submit_id, provider_id, candidate_id FROM provider_batches ORDER BY submit_id")
            .ShouldBe([["first", "mine", null], ["second", null, null]]);
        (await UncertainAsync()).ShouldHaveSingleItem().SubmitId.ShouldBe("second");
        (await AcceptedIdsAsync("openai")).ShouldBe(["mine"]);
        (await AcceptedIdsAsync("anthropic")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("job-1", "job")]
    [InlineData("some-job-12", "some-job")]
    [InlineData("strange", null)]
    public void The_name_of_a_request_tells_whose_job_it_is_in(string customId, string? submitId) =>
        SubmitId.Of(customId).ShouldBe(submitId);

    [Fact]
    public async Task An_accepted_job_is_nobodys_candidate()
    {
        await OpenAsync("first", "a");
        await _store.AcceptJobAsync("first", "theirs");
        await OpenAsync("second", "b");

        (await _store.WriteAsync(new ClaimCandidate("second", "theirs", LookAgain))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_candidate_that_turned_out_to_be_anothers_is_not_claimed_again()
    {
        await OpenAsync("first", "a");
        await OpenAsync("second", "b");
        await _store.WriteAsync(new ClaimCandidate("first", "theirs", LookAgain));

        (await _store.WriteAsync(new RejectCandidate("first", "theirs"))).ShouldBeTrue();

        (await _store.WriteAsync(new RejectCandidate("first", "theirs"))).ShouldBeFalse();
        (await _store.WriteAsync(new ClaimCandidate("first", "theirs", LookAgain))).ShouldBeFalse();
        (await _store.WriteAsync(new ClaimCandidate("second", "theirs", LookAgain))).ShouldBeTrue();
        (await _store.WriteAsync(new ClaimCandidate("first", "mine", LookAgain))).ShouldBeTrue();
    }

    [Fact]
    public async Task Results_of_a_candidate_are_entered_before_it_is_known_whose_it_is()
    {
        await OpenAsync();
        await _store.WriteAsync(new ClaimCandidate("job", "theirs", LookAgain));

        (await _store.ImportAsync(JobRows.Answered("job-1"), JobRows.Answered("other-1"))).ShouldSatisfyAllConditions(
            outcome => outcome.Imported.ShouldBe(1),
            outcome => outcome.Strange.ShouldBe(1));
        (await _store.AcceptJobAsync(providerId: "theirs")).ShouldBeTrue();

        _store.Rows("SELECT provider_id, candidate_id FROM provider_batches").ShouldBe([["theirs", null]]);
    }

    [Fact]
    public async Task The_file_of_a_job_that_never_was_is_found_to_be_deleted()
    {
        await OpenAsync();
        await _store.WriteAsync(new MarkUncertain("job", "Timeout.", "file", LookAgain));
        (await OrphansAsync()).ShouldBeEmpty();
        await _store.EndJobAsync(JobEnd.Lost("It never arrived.", JobRows.Sync));

        (await OrphansAsync()).ShouldHaveSingleItem().InputFileId.ShouldBe("file");
        (await _store.WriteAsync(new ForgetInputFile("job", "file"))).ShouldBeTrue();
        (await OrphansAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_cannot_be_deleted_is_tried_ever_more_seldom_and_left_to_the_provider_after_a_week()
    {
        await OpenAsync();
        await _store.WriteAsync(new MarkUncertain("job", "Timeout.", "file", LookAgain));
        (await _store.WriteAsync(new PutOffDeletion("job", LookAgain))).ShouldBeFalse("the job has not ended");
        await _store.EndJobAsync(JobEnd.Lost("It never arrived.", JobRows.Sync));

        foreach (var (tooEarly, wait) in new[] { (LookAgain / 2, LookAgain), (TimeSpan.Zero, TimeSpan.FromHours(1)), (TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(62)) })
        {
            (await _store.WriteAsync(new PutOffDeletion("job", LookAgain))).ShouldBeTrue();
            _store.Time.Advance(tooEarly);
            (await OrphansAsync()).ShouldBeEmpty();
            _store.Time.Advance(wait - tooEarly);
            (await OrphansAsync()).ShouldHaveSingleItem();
        }

        _store.Time.Advance(TimeSpan.FromDays(7));
        (await OrphansAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_cut_off_by_a_crash_is_found_again()
    {
        await _store.AcceptAndParkAsync(700);
        await _store.OpenJobAsync();
        var refused = JobEnd.Refused("No.", JobRows.Sync);
        (await _store.WriteAsync(new EndJob("job", refused))).HasEnded.ShouldBeFalse();

        (await UncertainAsync()).ShouldBeEmpty();
        (await new DueJobs(_store.Contexts).ToPollAsync(_store.Time.GetUtcNow(), CancellationToken.None))
            .ShouldHaveSingleItem().Status.ShouldBe(ProviderBatchRow.Refused);
        await _store.EndJobAsync(refused);

        _store.Count("batches", "queued = 700 AND waiting = 0").ShouldBe(1);
        (await new DueJobs(_store.Contexts).ToPollAsync(now: null, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_cut_off_by_a_crash_goes_on_as_it_began()
    {
        await _store.AcceptAndParkAsync(700);
        await _store.OpenJobAsync();
        await _store.WriteAsync(new EndJob("job", JobEnd.Refused("token_limit_exceeded", Fallback.ParkAgain())));
        var found = (await new DueJobs(_store.Contexts).ToPollAsync(_store.Time.GetUtcNow(), CancellationToken.None)).ShouldHaveSingleItem();

        await _store.EndJobAsync(JobEnd.GoOn(found));

        _store.Count("batches", "queued = 0 AND waiting = 700").ShouldBe(1);
        _store.Count("provider_batch_requests", "submit_id IS NULL AND outcome IS NULL AND attempt = 1").ShouldBe(700);
        _store.Rows("SELECT DISTINCT status, error FROM llm_calls").ShouldBe([["failed", "token_limit_exceeded"]]);
    }

    private async Task OpenAsync(string submitId = "job", string traceId = "t")
    {
        await _store.AcceptAndParkAsync(2, traceId);
        (await _store.OpenJobAsync(submitId)).Requests.ShouldBe(2);
    }

    private Task<IReadOnlyList<ProviderBatchRow>> UncertainAsync() =>
        new DueJobs(_store.Contexts).UncertainAsync(_store.Time.GetUtcNow(), CancellationToken.None);

    private Task<IReadOnlySet<string>> AcceptedIdsAsync(string provider) =>
        new DueJobs(_store.Contexts).AcceptedIdsAsync(provider, SteppingTime.Start, CancellationToken.None);

    private Task<IReadOnlyList<ProviderBatchRow>> OrphansAsync() =>
        new DueJobs(_store.Contexts).WithOrphanedFileAsync(_store.Time.GetUtcNow(), CancellationToken.None);
}
