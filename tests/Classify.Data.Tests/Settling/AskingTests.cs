using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Settling;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Settling;

/// <summary>Computing and asking share chunks and never take each other's items.</summary>
public sealed class AskingTests : IDisposable
{
    private static readonly ChunkKey Chunk = new("t", 0);

    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_item_left_for_asking_is_queued_and_its_stage_started()
    {
        var taken = await _store.AcceptAndTakeAsync(3);

        var settled = await _store.WriteAsync(Sample.Settle(taken.Batch, Left(taken.Items[0]), Sample.Completed(taken.Items[1])));

        settled.Settled.ShouldBe(2);
        _store.Rows("SELECT state, ask, attempt, active_ms FROM batch_items WHERE indicator_id = 'I000'")
            .ShouldBe([["queued", "sync", 0L, 3.5]]);
        _store.Rows("SELECT stage, status FROM processing_log WHERE indicator_id = 'I000'").ShouldBe([["family", "started"]]);
        _store.Count("batches", "queued = 1 AND running = 1 AND completed = 1 AND open_items = 2").ShouldBe(1);
    }

    [Fact]
    public async Task A_run_that_lost_the_item_neither_leaves_it_nor_puts_it_back()
    {
        var stale = await _store.AcceptAndTakeAsync(2);
        await _store.TakeAsync();

        (await _store.WriteAsync(Sample.Settle(stale.Batch, Left(stale.Items[0]), new PutBack(stale.Items[1], 1, SteppingTime.Start)))).Settled.ShouldBe(0);

        _store.Count("batch_items", "state = 'running' AND ask IS NULL AND next_attempt_at IS NULL").ShouldBe(2);
        _store.Count("processing_log").ShouldBe(0);
    }

    [Theory]
    [InlineData(TakeScope.Runnable)]
    [InlineData(TakeScope.Queued)]
    public async Task Each_kind_of_work_takes_its_own_items(TakeScope scope)
    {
        await LeaveFirstOfTwoAsync();
        await _store.ExecuteAsync("UPDATE batch_items SET state = 'queued' WHERE indicator_id = 'I001'");

        var rules = await _store.WriteAsync(new TakeChunk(Chunk, scope));
        var asking = await _store.WriteAsync(new TakeChunk(Chunk, scope, ChunkWork.Asking));

        rules.Items.ShouldHaveSingleItem().ShouldBe(new TakenItem("I001", 1, 0, 2, null, rules.Items[0].Input));
        asking.Items.ShouldHaveSingleItem().ShouldBe(new TakenItem("I000", 1, 0, 2, AskMode.Sync, asking.Items[0].Input));
        asking.Batch.Dispatch.ShouldBe("sync");
    }

    [Fact]
    public async Task What_a_dead_run_was_asking_is_taken_by_asking_again()
    {
        await LeaveFirstOfTwoAsync();
        await _store.TakeAsync(work: ChunkWork.Asking);

        (await _store.TakeAsync()).Items.ShouldHaveSingleItem().IndicatorId.ShouldBe("I001");
        (await _store.TakeAsync(work: ChunkWork.Asking)).Items.ShouldHaveSingleItem().IndicatorId.ShouldBe("I000");
    }

    [Fact]
    public async Task An_item_whose_question_goes_by_the_rules_is_rule_work()
    {
        await _store.WriteAsync(Sample.Accept(Sample.Batch("t", 1)));
        await _store.ExecuteAsync("UPDATE batch_items SET ask = 'rules'");

        (await _store.TakeAsync(work: ChunkWork.Asking)).Items.ShouldBeEmpty();
        (await _store.TakeAsync()).Items.ShouldHaveSingleItem().Ask.ShouldBe(AskMode.Rules);
    }

    [Fact]
    public async Task Our_own_error_while_asking_is_tried_again_by_asking()
    {
        await LeaveFirstOfTwoAsync();
        var asking = await _store.TakeAsync(work: ChunkWork.Asking);
        await _store.WriteAsync(Sample.Settle(asking.Batch, Sample.Failed(asking.Items[0], _store.Time.GetUtcNow())));

        (await _store.TakeAsync(work: ChunkWork.Asking)).Items.ShouldHaveSingleItem().Attempt.ShouldBe(1);
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("failed")]
    [InlineData("cancelled")]
    public async Task An_item_that_ended_asks_nothing_any_more(string end)
    {
        await LeaveFirstOfTwoAsync();
        var asking = await _store.TakeAsync(work: ChunkWork.Asking);
        switch (end)
        {
            case "completed":
                await _store.WriteAsync(Sample.Settle(asking.Batch, Sample.Completed(asking.Items[0])));
                break;
            case "failed":
                await _store.WriteAsync(Sample.Settle(asking.Batch, Sample.Failed(asking.Items[0])));
                break;
            default:
                await _store.WriteAsync(new CancelBatch("t"));
                break;
        }

        _store.Rows("SELECT state, ask FROM batch_items WHERE indicator_id = 'I000'").ShouldBe([[end, null]]);
    }

    private static LeftForAsking Left(TakenItem item) => new(item, 3.5, Stage.Family);

    private async Task LeaveFirstOfTwoAsync()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Left(taken.Items[0])));
    }
}
