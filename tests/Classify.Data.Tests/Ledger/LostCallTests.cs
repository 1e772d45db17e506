using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Settling;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Ledger;

/// <summary>Calls whose run is gone.</summary>
public sealed class LostCallTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Taking_an_item_makes_its_older_calls_unknown_and_keeps_their_reservation()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        var sent = await _store.OpenAsync(Calls.Of(taken.Items[0]));
        var answered = await _store.AskAsync(Calls.Of(taken.Items[0]));
        var job = await _store.OpenAsync(Calls.Of(taken.Items[1], dispatch: CallDispatch.Batch));

        await _store.TakeAsync();

        _store.StatusOf(sent).ShouldBe("unknown");
        _store.StatusOf(answered).ShouldBe("answered");
        _store.StatusOf(job).ShouldBe("sent");
        _store.MoneyOf().ShouldBe((0.001, 0.001, 0.004));
    }

    [Fact]
    public async Task The_last_take_of_a_run_leaves_its_own_calls_alone()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        var mine = await _store.OpenAsync(Calls.Of(taken.Items[0]));
        await _store.WriteAsync(Sample.Settle(taken.Batch, new PutBack(taken.Items[1], 0, SteppingTime.Start)));

        (await _store.WriteAsync(new TakeChunk(new ChunkKey("t", 0), TakeScope.Queued))).Items.ShouldHaveSingleItem();

        _store.StatusOf(mine).ShouldBe("sent");
    }

    [Fact]
    public async Task Calls_for_cancelled_items_are_given_up_when_their_time_is_over_and_the_batch_ends()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        var old = await _store.OpenAsync(Calls.Of(taken.Items[0]));
        var between = _store.Time.GetUtcNow();
        var young = await _store.OpenAsync(Calls.Of(taken.Items[1]));
        await _store.WriteAsync(new CancelBatch("t"));

        (await _store.WriteAsync(new GiveUpLostCalls(between))).ShouldBe(1);
        _store.StatusOf(old).ShouldBe("unknown");
        _store.StatusOf(young).ShouldBe("sent");
        _store.Count("batches", "state = 'cancelling'").ShouldBe(1);

        (await _store.WriteAsync(new GiveUpLostCalls(_store.Time.GetUtcNow()))).ShouldBe(1);
        _store.Count("batches", "state = 'cancelled' AND ended_at IS NOT NULL").ShouldBe(1);
    }

    [Fact]
    public async Task Calls_of_items_that_may_be_taken_again_and_of_jobs_are_left_alone()
    {
        var open = await _store.AcceptAndTakeAsync(1, "open");
        await _store.OpenAsync(Calls.Of(open.Items[0], "open"));
        var cancelled = await _store.AcceptAndTakeAsync(1, "cancelled");
        await _store.OpenAsync(Calls.Of(cancelled.Items[0], "cancelled", dispatch: CallDispatch.Batch));
        await _store.WriteAsync(new CancelBatch("cancelled"));

        (await _store.WriteAsync(new GiveUpLostCalls(_store.Time.GetUtcNow()))).ShouldBe(0);

        _store.Count("llm_calls", "status = 'sent'").ShouldBe(2);
    }
}
