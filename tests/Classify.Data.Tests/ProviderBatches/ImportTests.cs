using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>Results of jobs, row by row.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_answer_reaches_the_ledger_and_its_item_goes_on()
    {
        await _store.SubmitAsync(2);

        var outcome = await _store.ImportAsync(JobRows.Answered("job-2"));

        (outcome.Imported, outcome.PassedOver, outcome.Strange).ShouldBe((1, 0, 0));
        outcome.Resumed.ShouldBe([new ResumedChunk(new ChunkKey("t", 0), null)]);
        _store.ItemsOf().ShouldBe([["waiting-on-provider", null, 1L], ["queued", null, 2L]]);
        _store.Rows(
                """
                SELECT status, dispatch, prompt_tokens, completion_tokens, cached_tokens, cost_usd, sync_cost_usd, validated
                FROM llm_calls WHERE indicator_id = 'I001'
                """)
            .ShouldBe([["answered", "batch", 600L, 20L, 512L, 0.0005, 0.001, 1L]]);
        _store.Count("provider_batch_requests", "custom_id = 'job-2' AND outcome = 'answered' AND imported_at IS NOT NULL").ShouldBe(1);
        _store.MoneyOf().ShouldBe((0.0005, 0.001, 0.001));
        _store.Count("batches", "waiting = 1 AND queued = 1").ShouldBe(1);
        _store.ShouldAgree("after importing");
        (await _store.TakeAsync()).Items.ShouldHaveSingleItem().IndicatorId.ShouldBe("I001");
        var answers = new StoredAnswers(_store.Contexts);
        (await answers.OfItemAsync("t", "I001", 1, CancellationToken.None)).ShouldHaveSingleItem().Stage.ShouldBe(Stage.Family);
    }

    [Fact]
    public async Task An_item_whose_answer_leaves_its_question_open_may_be_asked_at_once()
    {
        await _store.SubmitAsync(1);

        var outcome = await _store.ImportAsync(JobRows.Answered("job-1", ask: AskMode.Sync));

        outcome.Resumed.ShouldBe([new ResumedChunk(new ChunkKey("t", 0), AskMode.Sync)]);
        (await _store.TakeAsync(work: ChunkWork.Asking)).Items.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(RequestOutcome.Failed, AskMode.Sync)]
    [InlineData(RequestOutcome.Expired, AskMode.Sync)]
    [InlineData(RequestOutcome.Cancelled, AskMode.Rules)]
    public async Task A_request_without_an_answer_costs_nothing_and_its_item_goes_another_way(RequestOutcome reason, AskMode then)
    {
        await _store.SubmitAsync(1);

        await _store.ImportAsync(JobRows.Unanswered("job-1", reason, new Fallback(then)));

        var word = reason.ToString().ToLowerInvariant();
        _store.Rows("SELECT state, ask FROM batch_items").ShouldBe([["queued", then.ToString().ToLowerInvariant()]]);
        _store.Rows("SELECT status, cost_usd, error FROM llm_calls").ShouldBe([["failed", null, $"It {reason}."]]);
        _store.Rows("SELECT outcome, reason FROM provider_batch_requests").ShouldBe([[word, $"It {reason}."]]);
        _store.MoneyOf().ShouldBe((0, 0, 0));
        _store.ShouldAgree("after importing");
    }

    [Fact]
    public async Task A_request_is_put_into_one_job_more_and_then_asked_at_once()
    {
        await _store.SubmitAsync(1);

        var first = await _store.ImportAsync(JobRows.Unanswered("job-1", fallback: JobRows.OnceMoreThenSync));

        first.Resumed.ShouldBeEmpty();
        _store.ItemsOf().ShouldBe([["waiting-on-provider", null, 1L]]);
        _store.Rows(
                """
                SELECT r.attempt, r.submit_id, r.tokens, r.bytes, r.reserved_usd, r.prompt_hash
                FROM batch_items i JOIN provider_batch_requests r ON r.id = i.waiting_for
                """)
            .ShouldBe([[2L, null, 600L, 2_000L, 0.001, "hash-I000"]]);
        (await _store.OpenJobAsync("again")).Requests.ShouldBe(1);
        _store.Rows("SELECT attempt, status FROM llm_calls ORDER BY id").ShouldBe([[1L, "failed"], [2L, "sent"]]);

        await _store.ImportAsync(JobRows.Unanswered("again-1", fallback: JobRows.OnceMoreThenSync));

        _store.ItemsOf().ShouldBe([["queued", "sync", 2L]]);
        _store.Count("provider_batch_requests").ShouldBe(2);
        _store.ShouldAgree("after importing");
    }

    [Fact]
    public async Task A_row_that_comes_twice_changes_nothing()
    {
        await _store.SubmitAsync(3);
        await _store.ImportAsync(JobRows.Answered("job-1"), JobRows.Unanswered("job-2", fallback: JobRows.OnceMoreThenSync));
        var before = Everything();

        var outcome = await _store.ImportAsync(JobRows.Answered("job-2"), JobRows.Answered("job-1", 0.7), JobRows.Unanswered("job-1"));

        (outcome.Imported, outcome.PassedOver, outcome.Resumed.Count).ShouldBe((0, 3, 0));
        Everything().ShouldBe(before);
    }

    [Fact]
    public async Task A_row_that_comes_twice_in_one_go_is_entered_once()
    {
        await _store.SubmitAsync(1);

        var outcome = await _store.ImportAsync(JobRows.Answered("job-1"), JobRows.Answered("job-1"));

        (outcome.Imported, outcome.PassedOver).ShouldBe((1, 1));
        _store.MoneyOf().ShouldBe((0.0005, 0.001, 0));
    }

    [Fact]
    public async Task An_import_that_was_cut_off_goes_on_where_it_was()
    {
        await _store.SubmitAsync(50);
        await _store.ImportAsync([.. Enumerable.Range(1, 20).Select(number => JobRows.Answered($"job-{number}"))]);

        var outcome = await _store.ImportAsync([.. Enumerable.Range(1, 50).Reverse().Select(number => JobRows.Answered($"job-{number}"))]);

        (outcome.Imported, outcome.PassedOver).ShouldBe((30, 20));
        _store.Count("llm_calls", "status = 'answered'").ShouldBe(50);
        _store.Count("batches", "queued = 50 AND waiting = 0").ShouldBe(1);
        _store.ShouldAgree("after importing");
    }

    [Fact]
    public async Task Rows_that_nobody_asked_for_are_said_to_be_strange()
    {
        await _store.SubmitAsync(1);

        var outcome = await _store.ImportAsync(JobRows.Answered("other-1"));

        (outcome.Imported, outcome.PassedOver, outcome.Strange).ShouldBe((0, 0, 1));
    }

    [Fact]
    public async Task A_late_answer_reaches_the_ledger_only()
    {
        await _store.SubmitAsync(2);
        await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"));
        var items = _store.ItemsOf();

        var outcome = await _store.ImportAsync(
            JobRows.Answered("job-1"), JobRows.Unanswered("job-2", fallback: JobRows.OnceMoreThenSync));

        outcome.Resumed.ShouldBeEmpty();

        _store.ItemsOf().ShouldBe(items);
        _store.Rows("SELECT status FROM llm_calls ORDER BY id").ShouldBe([["answered"], ["failed"]]);
        _store.Count("provider_batch_requests").ShouldBe(2);
        _store.MoneyOf().ShouldBe((0.0005, 0.001, 0));
        _store.ShouldAgree("after importing");
    }

    [Fact]
    public async Task An_answer_to_a_former_run_leaves_the_new_one_alone()
    {
        await _store.SubmitAsync(1);
        await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"));
        var asking = await _store.TakeAsync(work: ChunkWork.Asking);
        await _store.WriteAsync(Sample.Settle(asking.Batch, Sample.Failed(asking.Items[0])));
        (await _store.WriteAsync(new RetryBatch("t"))).ShouldBeOfType<RetryOutcome.Requeued>().Items.ShouldBe(1);
        var again = await _store.TakeAsync();
        await _store.WriteAsync(Sample.Settle(again.Batch, Lane.Parked(again.Items[0])));
        var before = _store.ItemsOf();

        await _store.ImportAsync(JobRows.Answered("job-1"));

        _store.ItemsOf().ShouldBe(before);
        _store.Count("llm_calls", "run = 1 AND status = 'answered'").ShouldBe(1);
        (await new StoredAnswers(_store.Contexts).OfItemAsync("t", "I000", 2, CancellationToken.None)).ShouldBeEmpty();
        (await _store.ParkedIdsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_unknown_price_makes_the_total_unknown_and_counts_for_the_limit()
    {
        await _store.SubmitAsync(1);

        await _store.ImportAsync(new ImportedRow.Answered("job-1", Calls.Answered(costUsd: null)));

        _store.MoneyOf().ShouldBe((null, null, 0.001));
        _store.ShouldAgree("after importing");
    }

    private string Everything() => string.Join('\n', new[] { "batches", "batch_items", "llm_calls", "provider_batch_requests" }
        .SelectMany(table => _store.Rows($"SELECT * FROM {table} ORDER BY 1, 2"))
        .Select(row => string.Join('|', row)));
}
