using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Ledger;

public sealed class OpenCallTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_call_is_entered_as_sent_with_what_it_may_cost()
    {
        var taken = await _store.AcceptAndTakeAsync(1);

        await _store.OpenAsync(Calls.Of(taken.Items[0]), reservedUsd: 0.25);

        _store.Rows("SELECT trace_id, indicator_id, run, stage, provider, model, dispatch, attempt, prompt_hash, prompt_version FROM llm_calls")
            .ShouldBe([["t", "I000", 1L, "family", "openai", "model", "sync", 1L, "hash", "prompts-1"]]);
        _store.Rows("SELECT status, reserved_usd, cost_usd, answer, validated, answered_at FROM llm_calls")
            .ShouldBe([["sent", 0.25, null, null, 0L, null]]);
        _store.MoneyOf().ShouldBe((0, 0, 0.25));
    }

    [Fact]
    public async Task The_log_says_once_that_the_stage_waits()
    {
        var taken = await _store.AcceptAndTakeAsync(1);

        await _store.OpenAsync(Calls.Of(taken.Items[0]));
        await _store.OpenAsync(Calls.Of(taken.Items[0], attempt: 2));
        await _store.OpenAsync(Calls.Of(taken.Items[0], hash: "corrective"));

        _store.Rows("SELECT stage, status FROM processing_log").ShouldBe([["family", "started"]]);
    }

    [Fact]
    public async Task A_run_that_lost_the_item_calls_nobody()
    {
        var stale = await _store.AcceptAndTakeAsync(1);
        await _store.TakeAsync();

        (await OpenAsync(stale, maxCostUsd: null)).ShouldBeOfType<OpenOutcome.NotOurs>();

        ShouldBeUntouched();
    }

    [Fact]
    public async Task Nobody_is_called_for_a_cancelled_item()
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        await _store.WriteAsync(new CancelBatch("t"));

        (await OpenAsync(taken, maxCostUsd: 0.0001)).ShouldBeOfType<OpenOutcome.NotOurs>();

        ShouldBeUntouched();
    }

    [Fact]
    public async Task Nobody_is_called_for_an_item_that_has_its_result()
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Sample.Completed(taken.Items[0])));

        (await OpenAsync(taken, maxCostUsd: null)).ShouldBeOfType<OpenOutcome.NotOurs>();

        ShouldBeUntouched();
    }

    [Fact]
    public async Task A_call_that_could_pass_the_limit_is_not_made()
    {
        var taken = await _store.AcceptAndTakeAsync(1);

        (await OpenAsync(taken, maxCostUsd: 0.00199)).ShouldBeOfType<OpenOutcome.OverBudget>();

        ShouldBeUntouched();
    }

    [Fact]
    public async Task A_call_may_use_up_the_limit_to_the_last_fraction()
    {
        var taken = await _store.AcceptAndTakeAsync(3);
        foreach (var item in taken.Items)
        {
            await _store.OpenAsync(Calls.Of(item), reservedUsd: 0.1, maxCostUsd: 0.3);
        }

        (await _store.WriteAsync(new OpenCall(Calls.Of(taken.Items[0]), 0.000001, 0.3))).ShouldBeOfType<OpenOutcome.NotNow>();
    }

    [Fact]
    public async Task What_was_spent_and_what_is_held_back_both_count()
    {
        var taken = await _store.AcceptAndTakeAsync(3);
        await _store.AskAsync(Calls.Of(taken.Items[0]), Calls.Answered(costUsd: 0.4));
        await _store.OpenAsync(Calls.Of(taken.Items[1]), reservedUsd: 0.5);

        (await _store.WriteAsync(new OpenCall(Calls.Of(taken.Items[2]), 0.2, 1))).ShouldBeOfType<OpenOutcome.NotNow>();
        (await _store.WriteAsync(new OpenCall(Calls.Of(taken.Items[2]), 0.1, 1))).ShouldBeOfType<OpenOutcome.Opened>();
    }

    [Fact]
    public async Task A_call_of_unknown_price_is_made_and_stays_unpriced()
    {
        var taken = await _store.AcceptAndTakeAsync(1);

        await _store.OpenAsync(Calls.Of(taken.Items[0]), reservedUsd: null, maxCostUsd: 0.01);

        _store.Count("llm_calls", "status = 'sent' AND reserved_usd IS NULL").ShouldBe(1);
        _store.MoneyOf().ShouldBe((0, 0, 0));
    }

    private Task<OpenOutcome> OpenAsync(TakenChunk taken, double? maxCostUsd) =>
        _store.WriteAsync(new OpenCall(Calls.Of(taken.Items[0]), 0.002, maxCostUsd));

    private void ShouldBeUntouched()
    {
        _store.Count("llm_calls").ShouldBe(0);
        _store.Count("processing_log", "status = 'started'").ShouldBe(0);
        _store.MoneyOf().ShouldBe((0, 0, 0));
    }
}
