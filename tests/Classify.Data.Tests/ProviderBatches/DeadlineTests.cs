using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>A job that takes too long never strands an item.</summary>
public sealed class DeadlineTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_job_whose_time_is_over_is_to_be_cancelled_once()
    {
        await _store.SubmitAsync(1);
        (await PastDeadlineAsync()).ShouldBeEmpty();
        _store.Time.Advance(Lane.MaxWait);
        (await PastDeadlineAsync()).ShouldHaveSingleItem();

        (await _store.WriteAsync(new RequestJobCancel("job", "deadline"))).ShouldBeTrue();

        (await PastDeadlineAsync()).ShouldBeEmpty();
        (await _store.WriteAsync(new RequestJobCancel("job", "again"))).ShouldBeFalse();
        _store.Rows("SELECT cancel_reason, polls, ended_at FROM provider_batches").ShouldBe([["deadline", 0L, null]]);
        (await new DueJobs(_store.Contexts).ToPollAsync(_store.Time.GetUtcNow(), CancellationToken.None)).ShouldHaveSingleItem();
        _store.ItemsOf().ShouldBe([["waiting-on-provider", null, 1L]]);
    }

    [Fact]
    public async Task A_job_that_was_never_accepted_has_a_deadline_too()
    {
        await _store.AcceptAndParkAsync(1);
        await _store.OpenJobAsync();
        _store.Time.Advance(Lane.Times.Gathering);

        (await PastDeadlineAsync()).ShouldHaveSingleItem().Status.ShouldBe(ProviderBatchRow.Submitting);
        await _store.WriteAsync(new RequestJobCancel("job", "deadline"));
        (await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"))).Items.ShouldBe(1);
        _store.ItemsOf().ShouldBe([["queued", "sync", 2L]]);
    }

    [Theory]
    [InlineData(AskMode.Sync, "sync")]
    [InlineData(AskMode.Rules, "rules")]
    public async Task The_items_of_a_job_that_does_not_end_go_another_way_while_it_goes_on(AskMode ask, string stored)
    {
        await _store.SubmitAsync(3);
        await _store.ImportAsync(JobRows.Answered("job-2"));
        await _store.WriteAsync(new RequestJobCancel("job", "deadline"));
        (await ToHandOnAsync()).ShouldBeEmpty();
        _store.Time.Advance(TimeSpan.FromMinutes(10));
        (await ToHandOnAsync()).ShouldHaveSingleItem();

        var step = await _store.WriteAsync(new HandOnJob("job", ask, "The job took too long."));

        (step.Items, step.IsDone).ShouldBe((2, true));
        step.Resumed.ShouldBe([new ResumedChunk(new ChunkKey("t", 0), ask)]);
        _store.ItemsOf().ShouldBe([["queued", stored, 2L], ["queued", null, 2L], ["queued", stored, 2L]]);
        _store.Rows("SELECT outcome, reason FROM provider_batch_requests ORDER BY id")
            .ShouldBe([[null, "The job took too long."], ["answered", null], [null, "The job took too long."]]);
        _store.Count("llm_calls", "status = 'sent'").ShouldBe(2);
        _store.MoneyOf().ShouldBe((0.0005, 0.001, 0.002));
        _store.Count("provider_batches", "ended_at IS NULL AND handed_on_at IS NOT NULL").ShouldBe(1);
        (await ToHandOnAsync()).ShouldBeEmpty();
        _store.ShouldAgree("after handing on");
    }

    [Fact]
    public async Task A_large_job_is_handed_on_in_steps()
    {
        await _store.SubmitAsync(700);
        await _store.WriteAsync(new RequestJobCancel("job", "deadline"));

        (await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"))).ShouldSatisfyAllConditions(
            step => step.Items.ShouldBe(500), step => step.IsDone.ShouldBeFalse());
        _store.Count("provider_batches", "handed_on_at IS NULL").ShouldBe(1);
        _store.ShouldAgree("in the middle");
        (await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"))).ShouldSatisfyAllConditions(
            step => step.Items.ShouldBe(200), step => step.IsDone.ShouldBeTrue());

        _store.Count("batches", "queued = 700").ShouldBe(1);
    }

    [Fact]
    public async Task The_end_of_a_job_that_was_handed_on_settles_the_ledger_and_keeps_the_reason()
    {
        await _store.SubmitAsync(1);
        await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "The job took too long."));
        var items = _store.ItemsOf();

        (await _store.EndJobAsync(JobEnd.Read("cancelled", JobRows.OnceMoreThenSync))).ShouldBeEmpty();

        _store.ItemsOf().ShouldBe(items);
        _store.Rows("SELECT outcome, reason FROM provider_batch_requests").ShouldBe([["missing", "The job took too long."]]);
        _store.Rows("SELECT status FROM llm_calls").ShouldBe([["failed"]]);
        _store.MoneyOf().ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task An_item_asked_at_once_meanwhile_is_settled_by_that_and_the_late_answer_is_paid_for()
    {
        await _store.SubmitAsync(1);
        await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"));
        var asking = await _store.TakeAsync(work: ChunkWork.Asking);
        await _store.AskAsync(Calls.Of(asking.Items[0]));
        _store.Count("llm_calls", "dispatch = 'batch' AND status = 'sent'").ShouldBe(1);
        await _store.WriteAsync(Sample.Settle(asking.Batch, Sample.Completed(asking.Items[0])));
        _store.Value("SELECT state FROM batches").ShouldBe("completed");

        await _store.ImportAsync(JobRows.Answered("job-1"));

        _store.MoneyOf().ShouldBe((0.0015, 0.002, 0));
        _store.Rows("SELECT state, completed FROM batches").ShouldBe([["completed", 1L]]);
        _store.ShouldAgree("after importing");
    }

    [Fact]
    public async Task A_job_that_was_handed_on_holds_no_room_at_the_provider_any_more()
    {
        await _store.SubmitAsync(3);
        (await TokensAsync()).ShouldBe(1_800);

        await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"));

        (await TokensAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_waits_for_the_money_that_a_job_holds_back_which_was_handed_on()
    {
        const double Limit = 0.0025;
        await _store.SubmitAsync(2);
        await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"));
        var asking = await _store.TakeAsync(work: ChunkWork.Asking);

        var outlook = await new CallOutlook(_store.Contexts).OfAsync(Calls.Of(asking.Items[0]), CancellationToken.None);
        var opened = await _store.WriteAsync(new OpenCall(Calls.Of(asking.Items[0]), 0.001, Limit));

        outlook.Refusal(0.001, Limit).ShouldBeOfType<OpenOutcome.OverBudget>();
        opened.ShouldBeOfType<OpenOutcome.OverBudget>();
        _store.MoneyOf().ShouldBe((0, 0, 0.002), "it may still have to be paid");
    }

    [Fact]
    public async Task Nor_do_questions_that_are_to_go_into_another_job()
    {
        var taken = await _store.AcceptAndTakeAsync(3);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[0]), Lane.Parked(taken.Items[1])));
        await _store.OpenJobAsync();
        await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"));
        await _store.WriteAsync(Sample.Settle(taken.Batch, Lane.Parked(taken.Items[2])));

        var opened = await _store.OpenJobAsync("second", maxCostUsd: 0.0025);

        (opened.Requests, opened.NotNow, opened.OverBudget).ShouldBe((0, 0, 1));
    }

    private Task<IReadOnlyList<ProviderBatchRow>> PastDeadlineAsync() =>
        new DueJobs(_store.Contexts).PastDeadlineAsync(_store.Time.GetUtcNow(), CancellationToken.None);

    private Task<long> TokensAsync() => new EnqueuedTokens(_store.Contexts).OfAsync("openai", "model", CancellationToken.None);

    [Fact]
    public async Task A_job_that_never_answers_again_is_given_up_long_after_its_time_was_over()
    {
        await _store.SubmitAsync(1);
        _store.Time.Advance(Lane.MaxWait + TimeSpan.FromDays(31));
        (await ToGiveUpAsync()).ShouldBeEmpty("its item waits for it");
        await _store.WriteAsync(new RequestJobCancel("job", "deadline"));
        await _store.WriteAsync(new HandOnJob("job", AskMode.Sync, "deadline"));
        (await ToGiveUpAsync()).ShouldBeEmpty("it has had no chance since");

        _store.Time.Advance(TimeSpan.FromMinutes(10));

        (await ToGiveUpAsync()).ShouldHaveSingleItem();
        await _store.EndJobAsync(JobEnd.Lost("No word of it.", JobRows.Sync));
        (await ToGiveUpAsync()).ShouldBeEmpty();
        _store.Rows("SELECT DISTINCT status FROM llm_calls").ShouldBe([["unknown"]]);
    }

    private Task<IReadOnlyList<ProviderBatchRow>> ToGiveUpAsync() => new DueJobs(_store.Contexts).ToGiveUpAsync(
        _store.Time.GetUtcNow().AddDays(-30), _store.Time.GetUtcNow().AddMinutes(-10), CancellationToken.None);

    private Task<IReadOnlyList<ProviderBatchRow>> ToHandOnAsync() =>
        new DueJobs(_store.Contexts).ToHandOnAsync(_store.Time.GetUtcNow().AddMinutes(-10), CancellationToken.None);
}
