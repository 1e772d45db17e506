using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Ledger;

public sealed class SettleCallTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_answer_is_entered_with_its_cost_in_the_place_of_the_reservation()
    {
        var taken = await _store.AcceptAndTakeAsync(1);

        await _store.AskAsync(Calls.Of(taken.Items[0]));

        _store.Rows("SELECT status, finish_reason, prompt_tokens, completion_tokens, cached_tokens FROM llm_calls")
            .ShouldBe([["answered", "stop", 600L, 20L, 512L]]);
        _store.Rows("SELECT cost_usd, reserved_usd, latency_ms, validated, answered_at > created_at FROM llm_calls")
            .ShouldBe([[0.001, 0.002, 230.5, 1L, 1L]]);
        _store.Value("SELECT json_extract(answer, '$.text') FROM llm_calls").ShouldBe(Calls.Growth.Content);
        _store.MoneyOf().ShouldBe((0.001, 0.001, 0));
    }

    [Fact]
    public async Task An_error_costs_nothing()
    {
        var taken = await _store.AcceptAndTakeAsync(1);

        await _store.AskAsync(Calls.Of(taken.Items[0]), Calls.Failed());

        _store.Rows("SELECT status, http_status, error, cost_usd, latency_ms FROM llm_calls")
            .ShouldBe([["failed", 529L, "Overloaded.", null, 12.0]]);
        _store.MoneyOf().ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task A_call_that_was_given_up_still_holds_back_what_it_may_have_cost()
    {
        var taken = await _store.AcceptAndTakeAsync(1);

        await _store.AskAsync(Calls.Of(taken.Items[0]), new CallResult.Unknown { Error = "No answer.", LatencyMs = 60_000 });

        _store.Rows("SELECT status, http_status, error, cost_usd, latency_ms, answered_at FROM llm_calls")
            .ShouldBe([["unknown", null, "No answer.", null, 60_000.0, null]]);
        _store.MoneyOf().ShouldBe((0, 0, 0.002));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_arrives_after_a_call_was_given_up_is_entered_and_counted(bool answered)
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        var id = await _store.AskAsync(Calls.Of(taken.Items[0]), new CallResult.Unknown { Error = "No answer." });

        (await _store.WriteAsync(new SettleCall(id, answered ? Calls.Answered() : Calls.Failed()))).ShouldBeTrue();

        _store.Rows("SELECT status, error FROM llm_calls").ShouldBe([answered ? ["answered", null] : ["failed", "Overloaded."]]);
        _store.MoneyOf().ShouldBe(answered ? (0.001, 0.001, 0) : (0, 0, 0));
    }

    [Fact]
    public async Task Settling_a_second_time_changes_nothing()
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        var id = await _store.AskAsync(Calls.Of(taken.Items[0]));
        var before = Everything();

        foreach (var result in new CallResult[] { Calls.Answered(costUsd: 5), Calls.Failed(), new CallResult.Unknown() })
        {
            (await _store.WriteAsync(new SettleCall(id, result))).ShouldBeFalse();
        }

        Everything().ShouldBe(before);
    }

    [Fact]
    public async Task An_answer_is_entered_whoever_has_the_item_by_then()
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        var id = await _store.OpenAsync(Calls.Of(taken.Items[0]));
        var other = await _store.TakeAsync();
        await _store.WriteAsync(Sample.Settle(other.Batch, Sample.Completed(other.Items[0])));

        (await _store.WriteAsync(new SettleCall(id, Calls.Answered()))).ShouldBeTrue();

        _store.StatusOf(id).ShouldBe("answered");
        _store.MoneyOf().ShouldBe((0.001, 0.001, 0));
        _store.Count("batches", "state = 'completed'").ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_price_is_no_price_of_nothing()
    {
        var taken = await _store.AcceptAndTakeAsync(1);

        await _store.AskAsync(Calls.Of(taken.Items[0]), Calls.Answered(costUsd: 0.004));
        await _store.AskAsync(Calls.Of(taken.Items[0]), Calls.Answered(costUsd: null));
        _store.MoneyOf().ShouldBe((null, null, 0.006), "what is known and what may have been spent are held back");

        await _store.AskAsync(Calls.Of(taken.Items[0]), Calls.Answered(costUsd: 0.001));
        await _store.AskAsync(Calls.Of(taken.Items[0]), Calls.Failed());
        _store.MoneyOf().ShouldBe((null, null, 0.007));
    }

    [Fact]
    public async Task An_answer_of_unknown_cost_does_not_escape_the_limit()
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        await _store.AskAsync(Calls.Of(taken.Items[0]), Calls.Answered(costUsd: 0.004));

        await _store.AskAsync(Calls.Of(taken.Items[0]), Calls.Answered(costUsd: null));

        (await _store.WriteAsync(new OpenCall(Calls.Of(taken.Items[0]), 0.002, maxCostUsd: 0.0079))).ShouldBeOfType<OpenOutcome.OverBudget>();
        await _store.OpenAsync(Calls.Of(taken.Items[0]), 0.002, maxCostUsd: 0.008);
    }

    [Fact]
    public async Task The_discount_of_a_batch_interface_shows_in_the_two_costs()
    {
        var taken = await _store.AcceptAndTakeAsync(1);

        await _store.AskAsync(Calls.Of(taken.Items[0]), Calls.Answered() with { Cost = new CallCost(0.5, 1) });

        _store.MoneyOf().ShouldBe((0.5, 1, 0));
    }

    [Fact]
    public async Task Whoever_settles_the_last_call_of_a_cancelled_batch_ends_it()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        var first = await _store.OpenAsync(Calls.Of(taken.Items[0]));
        var second = await _store.OpenAsync(Calls.Of(taken.Items[1]));
        await _store.WriteAsync(new CancelBatch("t"));
        await _store.WriteAsync(new SettleCall(first, Calls.Answered()));
        _store.Count("batches", "state = 'cancelling' AND ended_at IS NULL").ShouldBe(1);

        await _store.WriteAsync(new SettleCall(second, new CallResult.Unknown()));

        _store.Count("batches", "state = 'cancelled' AND ended_at IS NOT NULL").ShouldBe(1);
        _store.Count("pipeline_stats", "batch_end_time IS NOT NULL").ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_after_the_end_leaves_the_end_as_it_was()
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        var id = await _store.AskAsync(Calls.Of(taken.Items[0]), new CallResult.Unknown());
        await _store.WriteAsync(new CancelBatch("t"));
        var end = _store.Rows("SELECT state, ended_at FROM batches");

        await _store.WriteAsync(new SettleCall(id, Calls.Answered()));

        _store.Rows("SELECT state, ended_at FROM batches").ShouldBe(end);
    }

    private string Everything()
    {
        string[] tables = ["llm_calls", "batches", "batch_items", "pipeline_stats"];
        return string.Join('\n', tables.SelectMany(table => _store.Rows($"SELECT * FROM {table}")).Select(row => string.Join('|', row)));
    }
}
