using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>Asking providers how jobs stand.</summary>
public sealed class PollTests : IDisposable
{
    private static readonly PollResult Underway = new PollResult.Known("in_progress", new JobCounts(10, 4, 1, 0, 0));

    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Waits_grow_to_five_minutes()
    {
        var (age, first, waits) = (TimeSpan.Zero, TimeSpan.FromSeconds(30), new List<double>());
        while (waits.Count < 13)
        {
            var wait = PollSchedule.After(age, first);
            waits.Add(wait.TotalSeconds);
            age += wait;
        }

        waits[0].ShouldBe(30);
        waits[1].ShouldBe(37.5);
        waits.ShouldBeInOrder();
        waits[^1].ShouldBe(300);
        PollSchedule.After(TimeSpan.FromDays(10_000), TimeSpan.FromSeconds(2)).ShouldBe(PollSchedule.Longest);
        PollSchedule.After(TimeSpan.FromHours(1), TimeSpan.FromMinutes(10)).ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_job_is_due_after_the_first_wait_and_then_less_and_less_often()
    {
        await _store.SubmitAsync(1);
        (await DueAsync()).ShouldBeEmpty();
        _store.Time.Advance(Lane.FirstPoll);
        (await DueAsync()).ShouldHaveSingleItem();

        (await _store.WriteAsync(new NotePoll("job", Underway, Lane.FirstPoll))).ShouldBeTrue();

        _store.Time.Advance(Lane.FirstPoll);
        (await DueAsync()).ShouldBeEmpty();
        _store.Time.Advance(Lane.FirstPoll / 4);
        (await DueAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            job => job.Status.ShouldBe("in_progress"),
            job => job.Polls.ShouldBe(1),
            job => job.Counts.ShouldBe("""{"total":10,"completed":4,"failed":1,"expired":0,"cancelled":0}"""));
    }

    [Fact]
    public async Task A_round_can_be_forced()
    {
        await _store.SubmitAsync(1);

        (await new DueJobs(_store.Contexts).ToPollAsync(now: null, CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Forced_rounds_do_not_make_the_others_rarer()
    {
        await _store.SubmitAsync(1);
        for (var times = 0; times < 20; times++)
        {
            await _store.WriteAsync(new PollNow(["openai"]));
            await _store.WriteAsync(new NotePoll("job", Underway, Lane.FirstPoll));
        }

        _store.Time.Advance(Lane.FirstPoll * 2);

        (await DueAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Only_jobs_of_providers_that_can_be_asked_are_forced()
    {
        await _store.SubmitAsync(1);

        (await _store.WriteAsync(new PollNow(["anthropic"]))).ShouldBe(0);
        (await DueAsync()).ShouldBeEmpty();
        (await _store.WriteAsync(new PollNow(["anthropic", "openai"]))).ShouldBe(1);
        (await DueAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Its_batches_change_only_when_the_job_does()
    {
        await _store.SubmitAsync(1);
        await _store.WriteAsync(new NotePoll("job", Underway, Lane.FirstPoll));
        var version = Version();

        await _store.WriteAsync(new NotePoll("job", Underway, Lane.FirstPoll));
        Version().ShouldBe(version);

        await _store.WriteAsync(new NotePoll("job", new PollResult.Known("finalizing", null), Lane.FirstPoll));
        Version().ShouldBe(version + 1);
        _store.Value("SELECT counts FROM provider_batches").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_job_that_its_provider_does_not_know_says_since_when()
    {
        await _store.SubmitAsync(1);

        await NoteAsync(new PollResult.Missing("Not found."));
        var since = _store.Value("SELECT missing_since FROM provider_batches").ShouldNotBeNull();
        _store.Time.Advance(Lane.FirstPoll);
        await NoteAsync(new PollResult.Failed("Timeout."));
        await NoteAsync(new PollResult.Missing("Not found."));

        _store.Rows("SELECT status, error, missing_since, polls FROM provider_batches").ShouldBe([["validating", "Not found.", since, 3L]]);
        await NoteAsync(Underway);
        _store.Rows("SELECT status, error, missing_since FROM provider_batches").ShouldBe([["in_progress", null, null]]);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_asked_does_not_deny_the_job()
    {
        await _store.SubmitAsync(1);

        await NoteAsync(new PollResult.Failed("The provider is paused."));

        _store.Rows("SELECT error, missing_since FROM provider_batches").ShouldBe([["The provider is paused.", null]]);
    }

    [Fact]
    public async Task A_job_that_ended_is_not_polled()
    {
        await _store.SubmitAsync(1);
        await _store.EndJobAsync(JobEnd.Read("completed", JobRows.Sync));

        (await _store.WriteAsync(new NotePoll("job", Underway, Lane.FirstPoll))).ShouldBeFalse();
        (await new DueJobs(_store.Contexts).ToPollAsync(now: null, CancellationToken.None)).ShouldBeEmpty();
        _store.Value("SELECT status FROM provider_batches").ShouldBe("completed");
    }

    [Fact]
    public async Task What_was_not_imported_is_listed()
    {
        await _store.SubmitAsync(3);
        await _store.ImportAsync(JobRows.Answered("job-2"));
        await _store.ExecuteAsync("UPDATE batch_items SET waiting_for = NULL WHERE indicator_id = 'I002'");

        (await new OpenRequests(_store.Contexts).OfJobAsync("job", CancellationToken.None)).ShouldBe(
            [new OpenRequest("job-1", "t", "I000", 1, true), new OpenRequest("job-3", "t", "I002", 1, false)]);
    }

    private Task<bool> NoteAsync(PollResult result) => _store.WriteAsync(new NotePoll("job", result, Lane.FirstPoll));

    private Task<IReadOnlyList<ProviderBatchRow>> DueAsync() =>
        new DueJobs(_store.Contexts).ToPollAsync(_store.Time.GetUtcNow(), CancellationToken.None);

    private long Version() => (long)_store.Value("SELECT version FROM batches")!;
}
