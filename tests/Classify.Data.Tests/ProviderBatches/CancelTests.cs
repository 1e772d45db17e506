using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>Cancelled batches that have questions on their way through jobs.</summary>
public sealed class CancelTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Parked_questions_of_a_cancelled_batch_are_closed_and_it_ends_at_once()
    {
        await _store.AcceptAndParkAsync(2, "a");
        await _store.AcceptAndParkAsync(1, "b");

        await _store.WriteAsync(new CancelBatch("a"));

        _store.Rows("SELECT trace_id, outcome FROM provider_batch_requests ORDER BY id")
            .ShouldBe([["a", "left-out"], ["a", "left-out"], ["b", null]]);
        _store.Rows("SELECT state, waiting_for, parked_at FROM batch_items WHERE trace_id = 'a'")
            .ShouldBe([["cancelled", null, null], ["cancelled", null, null]]);
        _store.Value("SELECT state FROM batches WHERE trace_id = 'a'").ShouldBe("cancelled");
        (await _store.ParkedIdsAsync()).ShouldBe([3L]);
        _store.ShouldAgree("after cancelling");
    }

    [Fact]
    public async Task A_batch_is_cancelling_until_its_last_request_is_settled()
    {
        await _store.SubmitAsync(2);

        await _store.WriteAsync(new CancelBatch("t"));
        await _store.WriteAsync(new CompleteStranded());
        (await _store.WriteAsync(new GiveUpLostCalls(_store.Time.GetUtcNow()))).ShouldBe(0);
        _store.Rows("SELECT state, open_items FROM batches").ShouldBe([["cancelling", 0L]]);
        await _store.ImportAsync(JobRows.Answered("job-1"));
        _store.Value("SELECT state FROM batches").ShouldBe("cancelling");
        _store.ShouldAgree("in the middle");
        await _store.ImportAsync(JobRows.Unanswered("job-2", RequestOutcome.Cancelled, JobRows.OnceMoreThenSync));

        _store.Rows("SELECT state, cancelled, cost_usd, reserved_usd FROM batches").ShouldBe([["cancelled", 2L, 0.0005, 0.0]]);
        _store.Rows("SELECT DISTINCT state FROM batch_items").ShouldBe([["cancelled"]]);
        _store.Count("provider_batch_requests").ShouldBe(2);
        _store.ShouldAgree("after importing");
    }

    [Fact]
    public async Task A_cancelled_batch_ends_with_its_job_where_that_brings_nothing()
    {
        await _store.SubmitAsync(2);
        await _store.WriteAsync(new CancelBatch("t"));

        await _store.EndJobAsync(JobEnd.Read("cancelled", JobRows.OnceMoreThenSync));

        _store.Value("SELECT state FROM batches").ShouldBe("cancelled");
        _store.Count("provider_batch_requests").ShouldBe(2);
        _store.ShouldAgree("after the end");
    }

    [Fact]
    public async Task Of_two_batches_that_share_a_job_the_other_goes_on()
    {
        await _store.AcceptAndParkAsync(2, "a");
        await _store.AcceptAndParkAsync(2, "b");
        await _store.OpenJobAsync();
        await _store.AcceptJobAsync();

        await _store.WriteAsync(new CancelBatch("a"));

        (await AbandonedAsync()).ShouldBeEmpty();
        await _store.ImportAsync([.. Enumerable.Range(1, 4).Select(number => JobRows.Answered($"job-{number}"))]);
        _store.Value("SELECT state FROM batches WHERE trace_id = 'a'").ShouldBe("cancelled");
        _store.MoneyOf("a").ShouldBe((0.001, 0.002, 0));
        _store.ItemsOf("b").ShouldBe([["queued", null, 2L], ["queued", null, 2L]]);
        _store.ShouldAgree("after importing");
    }

    [Fact]
    public async Task A_job_nobody_waits_for_any_more_is_to_be_cancelled_once()
    {
        await _store.AcceptAndParkAsync(1, "a");
        await _store.AcceptAndParkAsync(2, "b");
        await _store.OpenJobAsync();
        await _store.WriteAsync(new CancelBatch("a"));
        await _store.WriteAsync(new CancelBatch("b"));
        (await AbandonedAsync()).ShouldBeEmpty("The provider has not accepted it.");
        await _store.AcceptJobAsync();

        (await AbandonedAsync()).ShouldHaveSingleItem().SubmitId.ShouldBe("job");

        await _store.WriteAsync(new RequestJobCancel("job", "abandoned"));
        (await AbandonedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_job_of_which_only_unwanted_requests_are_unfinished_is_to_be_cancelled()
    {
        await _store.AcceptAndParkAsync(1, "a");
        await _store.AcceptAndParkAsync(1, "b");
        await _store.OpenJobAsync();
        await _store.AcceptJobAsync();
        await _store.WriteAsync(new CancelBatch("a"));
        (await AbandonedAsync()).ShouldBeEmpty();

        await _store.ImportAsync(JobRows.Answered("job-2"));

        (await AbandonedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_job_whose_results_are_all_in_is_not_to_be_cancelled()
    {
        await _store.SubmitAsync(1);
        await _store.ImportAsync(JobRows.Answered("job-1"));

        (await AbandonedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelling_while_a_job_is_opened_leaves_out_what_came_first()
    {
        await _store.AcceptAndParkAsync(2, "a");
        await _store.AcceptAndParkAsync(1, "b");
        var ids = await _store.ParkedIdsAsync();
        await _store.WriteAsync(new CancelBatch("a"));

        (await _store.WriteAsync(new OpenJob("job", "openai", "model", ids, Lane.Times, null))).Requests.ShouldBe(1);

        _store.Rows("SELECT trace_id FROM llm_calls").ShouldBe([["b"]]);
        _store.Value("SELECT state FROM batches WHERE trace_id = 'a'").ShouldBe("cancelled");
    }

    [Fact]
    public async Task Cancelling_amid_an_import_stops_what_was_resumed_and_what_waits()
    {
        await _store.SubmitAsync(3);
        await _store.ImportAsync(JobRows.Answered("job-1"));
        var running = await _store.TakeAsync();

        await _store.WriteAsync(new CancelBatch("t"));

        (await _store.WriteAsync(Sample.Settle(running.Batch, Sample.Completed(running.Items[0])))).Settled.ShouldBe(0);
        (await _store.ImportAsync(JobRows.Answered("job-2"), JobRows.Answered("job-3"))).Resumed.ShouldBeEmpty();
        _store.Rows("SELECT state, cancelled, cost_usd FROM batches").ShouldBe([["cancelled", 3L, 0.0015]]);
        _store.ShouldAgree("after importing");
    }

    [Fact]
    public async Task Calls_of_jobs_outlive_the_retry_of_a_batch()
    {
        await _store.SubmitAsync(2);
        await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"));
        var asking = await _store.TakeAsync(work: ChunkWork.Asking);
        await _store.WriteAsync(Sample.Settle(asking.Batch, [.. asking.Items.Select(item => Sample.Failed(item))]));
        await _store.WriteAsync(new RetryBatch("t"));
        await _store.TakeAsync();
        _store.Rows("SELECT status, run FROM llm_calls").ShouldBe([["sent", 1L], ["sent", 1L]]);

        await _store.WriteAsync(new CancelBatch("t"));
        _store.Value("SELECT state FROM batches").ShouldBe("cancelling");
        await _store.EndJobAsync(JobEnd.Read("expired", JobRows.OnceMoreThenSync));

        _store.Value("SELECT state FROM batches").ShouldBe("cancelled");
        _store.ShouldAgree("after the end");
    }

    private Task<IReadOnlyList<ProviderBatchRow>> AbandonedAsync() => new DueJobs(_store.Contexts).AbandonedAsync(CancellationToken.None);
}
