using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.ProviderBatches;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>What is shown of jobs.</summary>
public sealed class JobListTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Jobs_are_listed_newest_first_with_the_batches_they_serve()
    {
        await _store.AcceptAndParkAsync(2, "a");
        await _store.AcceptAndParkAsync(1, "b");
        await _store.OpenJobAsync("job-a");
        await _store.SubmitAsync(1, "c", "job-b");
        await _store.WriteAsync(new NotePoll("job-b", new PollResult.Known("in_progress", new JobCounts(1, 1, 0, 0, 0)), Lane.FirstPoll));
        await _store.ImportAsync(JobRows.Answered("job-a-1"));

        var jobs = await PageAsync();

        jobs.Select(job => job.Job.SubmitId).ShouldBe(["job-b", "job-a"]);
        jobs[0].ShouldSatisfyAllConditions(
            job => job.Job.ProviderId.ShouldBe("provider-job-b"),
            job => job.Job.Status.ShouldBe("in_progress"),
            job => job.Counts.ShouldBe(new JobCounts(1, 1, 0, 0, 0)),
            job => job.Job.DeadlineAt.ShouldBe(job.Job.SubmittedAt + Lane.MaxWait),
            job => job.Batches.ShouldBe([new ServedBatch("job-b", "c", 1, 1)]));
        jobs[1].ShouldSatisfyAllConditions(
            job => job.Counts.ShouldBeNull(),
            job => job.Batches.ShouldBe([new ServedBatch("job-a", "a", 2, 1), new ServedBatch("job-a", "b", 1, 1)]));
    }

    [Fact]
    public async Task The_list_goes_on_where_a_page_ended()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            await _store.SubmitAsync(1, $"t{number}", $"job-{number}");
        }

        await _store.EndJobAsync(JobEnd.Read("completed", JobRows.Sync), "job-2");

        (await PageAsync(limit: 2)).Select(job => job.Job.SubmitId).ShouldBe(["job-3", "job-2"]);
        (await PageAsync(before: "job-2")).Select(job => job.Job.SubmitId).ShouldBe(["job-1"]);
        (await PageAsync(openOnly: true)).Select(job => job.Job.SubmitId).ShouldBe(["job-3", "job-1"]);
        (await PageAsync(provider: "anthropic")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_names_its_jobs_with_its_own_share_of_them()
    {
        var taken = await _store.AcceptAndTakeAsync(3);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[0]), Lane.Parked(taken.Items[1])));
        await _store.OpenJobAsync();
        await _store.AcceptJobAsync();
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[2])));
        await _store.ImportAsync(JobRows.Answered("job-1"));

        var jobs = await OfAsync("t");

        var job = jobs.ShouldHaveSingleItem();
        job.Job.ProviderId.ShouldBe("provider-job");
        job.Batches.ShouldBe([new ServedBatch("job", "t", 2, 1)], "what is parked is in no job");
    }

    [Fact]
    public async Task A_batch_without_jobs_has_none()
    {
        await _store.AcceptAndTakeAsync(1);

        (await OfAsync("t")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Stage.Family, 6)]
    [InlineData(Stage.BooleanReview, 4)]
    [InlineData(Stage.FinalReview, 2)]
    public async Task The_deadline_of_a_batch_leaves_time_for_every_question_that_may_follow(Stage stage, int questions)
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[0], stage: stage)));
        await _store.OpenJobAsync();

        DaysOf("t").ShouldBe((questions * Lane.Times.Longest).TotalDays, 0.001, "a question may be asked twice");
    }

    [Fact]
    public async Task The_deadline_of_a_batch_is_not_brought_forward_while_more_of_it_may_come_to_wait()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[0], stage: Stage.FinalReview)));
        await _store.OpenJobAsync();

        DaysOf("t").ShouldBe((6 * Lane.Times.Longest).TotalDays, 0.001);
    }

    [Fact]
    public async Task The_deadline_of_a_batch_never_moves_later()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[0])));
        var deadline = _store.Value("SELECT deadline_at FROM batches").ShouldNotBeNull();
        _store.Time.Advance(TimeSpan.FromHours(3));
        await _store.OpenJobAsync("first");
        await _store.AcceptJobAsync("first", "1");
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[1])));
        await _store.OpenJobAsync("second");
        await _store.AcceptJobAsync("second", "2");

        _store.Value("SELECT deadline_at FROM batches").ShouldBe(deadline);
    }

    [Fact]
    public async Task A_batch_that_is_retried_gets_a_new_deadline()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[0]), Sample.Failed(taken.Items[1])));
        await _store.OpenJobAsync();
        await _store.EndJobAsync(JobEnd.Read("completed", JobRows.Sync));
        var asking = await _store.TakeAsync(work: ChunkWork.Asking);
        await _store.WriteAsync(Sample.Settle(asking.Batch, Sample.Completed(asking.Items[0])));
        _store.Time.Advance(TimeSpan.FromDays(30));

        await _store.WriteAsync(new RetryBatch("t"));
        var again = await _store.TakeAsync();
        await _store.WriteAsync(Sample.Settle(again.Batch, Lane.Parked(again.Items[0])));

        DaysOf("t").ShouldBe((6 * Lane.Times.Longest).TotalDays, 0.001);
    }

    /// <summary>Days from the parking of the last question of a batch to its deadline.</summary>
    private double DaysOf(string traceId) => (double)_store.Value(
        $"""
        SELECT julianday(deadline_at) - julianday((SELECT MAX(queued_at) FROM provider_batch_requests WHERE trace_id = '{traceId}'))
        FROM batches WHERE trace_id = '{traceId}'
        """)!;

    private Task<IReadOnlyList<ListedJob>> PageAsync(
        string? provider = null, bool openOnly = false, string? before = null, int limit = 50) =>
        new ProviderBatchList(_store.Contexts).PageAsync(provider, openOnly, before, limit, CancellationToken.None);

    private Task<IReadOnlyList<ListedJob>> OfAsync(string traceId) => new BatchJobs(_store.Contexts).OfAsync(traceId, CancellationToken.None);
}
