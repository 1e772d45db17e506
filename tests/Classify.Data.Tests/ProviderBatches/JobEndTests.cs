using Classify.Data.Batches;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>Jobs that end, are refused, or are lost.</summary>
public sealed class JobEndTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_job_whose_results_are_all_in_ends_and_frees_its_tokens()
    {
        await _store.SubmitAsync(2);
        await _store.ImportAsync(JobRows.Answered("job-1"), JobRows.Answered("job-2"));
        (await TokensAsync()).ShouldBe(1_200);

        var step = await _store.WriteAsync(new EndJob("job", JobEnd.Read("completed", JobRows.Sync)));

        (step.Closed, step.HasEnded, step.Resumed.Count).ShouldBe((0, true, 0));
        _store.Count("provider_batches", "status = 'completed' AND ended_at IS NOT NULL AND next_poll_at IS NULL AND error IS NULL").ShouldBe(1);
        (await TokensAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_the_results_did_not_mention_is_asked_once_more_in_the_next_job()
    {
        await _store.SubmitAsync(3);
        await _store.ImportAsync(JobRows.Answered("job-2"));

        (await _store.EndJobAsync(JobEnd.Read("expired", JobRows.OnceMoreThenSync))).ShouldBeEmpty();

        _store.Rows("SELECT custom_id, outcome FROM provider_batch_requests WHERE submit_id IS NOT NULL ORDER BY id")
            .ShouldBe([["job-1", "missing"], ["job-2", "answered"], ["job-3", "missing"]]);
        _store.Rows("SELECT status, COUNT(*) FROM llm_calls GROUP BY 1 ORDER BY 1").ShouldBe([["answered", 1L], ["failed", 2L]]);
        _store.MoneyOf().ShouldBe((0.0005, 0.001, 0));
        (await _store.OpenJobAsync("again")).Requests.ShouldBe(2);
        await _store.AcceptJobAsync("again", "other");

        (await _store.EndJobAsync(JobEnd.Read("expired", JobRows.OnceMoreThenSync), "again"))
            .ShouldBe([new ResumedChunk(new ChunkKey("t", 0), AskMode.Sync)]);
        _store.ItemsOf().ShouldBe([["queued", "sync", 2L], ["queued", null, 2L], ["queued", "sync", 2L]]);
        _store.ShouldAgree("after the end");
    }

    [Theory]
    [InlineData(1, false, "failed")]
    [InlineData(2, false, "unknown")]
    [InlineData(1, true, "unknown")]
    public async Task What_is_missing_may_have_been_paid_where_the_provider_counts_more_answers_or_some_could_not_be_read(
        int completed, bool hasUnreadable, string status)
    {
        await _store.SubmitAsync(3);
        await _store.ImportAsync(JobRows.Answered("job-2"));
        await _store.WriteAsync(new NotePoll(
            "job", new PollResult.Known("completed", new JobCounts(3, completed, 0, 0, 0)), TimeSpan.FromSeconds(30)));

        await _store.EndJobAsync(JobEnd.Read("completed", JobRows.Sync, hasUnreadable));

        _store.Rows("SELECT status, COUNT(*) FROM llm_calls GROUP BY 1 ORDER BY 1").ShouldBe([["answered", 1L], [status, 2L]]);
        _store.MoneyOf().ShouldBe((0.0005, 0.001, status == "unknown" ? 0.002 : 0));
        _store.ItemsOf().ShouldBe([["queued", "sync", 2L], ["queued", null, 2L], ["queued", "sync", 2L]]);
        _store.ShouldAgree("after the end");
    }

    [Fact]
    public async Task What_is_missing_can_be_left_to_the_rules()
    {
        await _store.SubmitAsync(1);

        await _store.EndJobAsync(JobEnd.Read("cancelled", new Fallback(AskMode.Rules)));

        _store.ItemsOf().ShouldBe([["queued", "rules", 2L]]);
    }

    [Fact]
    public async Task A_refused_job_costs_nothing_and_its_questions_wait_for_the_next()
    {
        await _store.AcceptAndParkAsync(2);
        await _store.OpenJobAsync();

        await _store.EndJobAsync(JobEnd.Refused("token_limit_exceeded", Fallback.ParkAgain()));

        _store.Rows("SELECT status, error, ended_at IS NOT NULL FROM provider_batches").ShouldBe([["refused", "token_limit_exceeded", 1L]]);
        _store.Rows("SELECT DISTINCT status, cost_usd, error FROM llm_calls").ShouldBe([["failed", null, "token_limit_exceeded"]]);
        _store.Rows("SELECT i.state, r.attempt, r.outcome FROM batch_items i JOIN provider_batch_requests r ON r.id = i.waiting_for")
            .ShouldBe([["waiting-on-provider", 1L, null], ["waiting-on-provider", 1L, null]], "the provider never looked at them");
        _store.MoneyOf().ShouldBe((0, 0, 0));
        (await TokensAsync()).ShouldBe(0);
        _store.ShouldAgree("after the end");
    }

    [Fact]
    public async Task The_questions_of_a_refused_job_can_be_asked_at_once()
    {
        await _store.AcceptAndParkAsync(2);
        await _store.OpenJobAsync();

        (await _store.EndJobAsync(JobEnd.Refused("model_not_found", JobRows.Sync)))
            .ShouldBe([new ResumedChunk(new ChunkKey("t", 0), AskMode.Sync)]);

        _store.ItemsOf().ShouldBe([["queued", "sync", 2L], ["queued", "sync", 2L]]);
        (await _store.AcceptJobAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_lost_job_may_have_been_paid_and_its_late_answers_reach_the_ledger()
    {
        await _store.SubmitAsync(2);

        await _store.EndJobAsync(JobEnd.Lost("not found", JobRows.Sync));
        _store.Rows("SELECT DISTINCT status FROM llm_calls").ShouldBe([["unknown"]]);
        _store.MoneyOf().ShouldBe((0, 0, 0.002));
        _store.ShouldAgree("after the end");
        var items = _store.ItemsOf();
        await _store.ImportAsync(JobRows.Answered("job-1"));

        _store.ItemsOf().ShouldBe(items);
        _store.MoneyOf().ShouldBe((0.0005, 0.001, 0.001));
        _store.Rows("SELECT outcome FROM provider_batch_requests ORDER BY id").ShouldBe([["answered"], ["lost"]]);
        _store.ShouldAgree("after importing");
    }

    [Fact]
    public async Task A_large_job_ends_in_steps_and_holds_its_tokens_until_the_last()
    {
        await _store.SubmitAsync(750);
        var end = JobEnd.Read("expired", JobRows.Sync);

        var first = await _store.WriteAsync(new EndJob("job", end));

        (first.Closed, first.HasEnded).ShouldBe((500, false));
        (await TokensAsync()).ShouldBe(450_000);
        _store.ShouldAgree("in the middle");
        var last = await _store.WriteAsync(new EndJob("job", end));
        (last.Closed, last.HasEnded).ShouldBe((250, true));
        (await TokensAsync()).ShouldBe(0);
        _store.Count("batches", "queued = 750").ShouldBe(1);
    }

    [Fact]
    public async Task Ending_a_job_twice_changes_nothing()
    {
        await _store.SubmitAsync(1);
        await _store.EndJobAsync(JobEnd.Read("expired", JobRows.Sync));
        var (job, items) = (_store.Rows("SELECT * FROM provider_batches"), _store.ItemsOf());

        await _store.EndJobAsync(JobEnd.Lost("not found", JobRows.Sync));

        _store.Rows("SELECT * FROM provider_batches").ShouldBe(job);
        _store.ItemsOf().ShouldBe(items);
    }

    [Fact]
    public async Task Parked_questions_can_go_another_way_than_into_a_job()
    {
        await _store.AcceptAndParkAsync(3);

        var resumed = await _store.WriteAsync(new HandOnParked([1, 3, 99], AskMode.Sync, "too few for a job"));

        resumed.ShouldBe([new ResumedChunk(new ChunkKey("t", 0), AskMode.Sync)]);
        _store.ItemsOf().ShouldBe([["queued", "sync", 2L], ["waiting-on-provider", null, 1L], ["queued", "sync", 2L]]);
        (await _store.ParkedIdsAsync()).ShouldBe([2L]);
        _store.Count("provider_batch_requests", "outcome = 'handed-on' AND reason = 'too few for a job'").ShouldBe(2);
        _store.Count("llm_calls").ShouldBe(0);
        _store.ShouldAgree("after handing on");
    }

    [Fact]
    public async Task A_question_in_a_job_is_not_handed_on_as_if_it_were_parked()
    {
        await _store.SubmitAsync(1);

        (await _store.WriteAsync(new HandOnParked([1], AskMode.Sync, "too few"))).ShouldBeEmpty();

        _store.ItemsOf().ShouldBe([["waiting-on-provider", null, 1L]]);
    }

    private Task<long> TokensAsync() => new EnqueuedTokens(_store.Contexts).OfAsync("openai", "model", CancellationToken.None);
}
