using Classify.Data.Batches;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Settling;

public sealed class FenceTests : IDisposable
{
    private static readonly ChunkKey Chunk = new("t", 0);

    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_run_whose_items_were_taken_over_changes_nothing()
    {
        var stale = await _store.AcceptAndTakeAsync(5);
        var current = await _store.TakeAsync();
        var before = Everything();

        (await _store.WriteAsync(Sample.Settle(stale.Batch, [.. stale.Items.Select(item => Sample.Completed(item))]))).Settled.ShouldBe(0);
        (await _store.WriteAsync(Sample.Settle(stale.Batch, [.. stale.Items.Select(item => Sample.Failed(item))]))).Settled.ShouldBe(0);

        Everything().ShouldBe(before);
        (await _store.WriteAsync(Sample.Settle(current.Batch, [.. current.Items.Select(item => Sample.Completed(item))]))).Settled.ShouldBe(5);
    }

    [Fact]
    public async Task A_run_whose_batch_was_cancelled_changes_nothing()
    {
        var taken = await _store.AcceptAndTakeAsync(5);
        (await _store.WriteAsync(new CancelBatch("t"))).ShouldBe(CancelOutcome.Cancelled);
        var before = Everything();

        (await _store.WriteAsync(Sample.Settle(taken.Batch, [.. taken.Items.Select(item => Sample.Completed(item))]))).Settled.ShouldBe(0);

        Everything().ShouldBe(before);
    }

    [Fact]
    public async Task What_was_settled_once_is_not_settled_again()
    {
        var taken = await _store.AcceptAndTakeAsync(3);
        var settle = Sample.Settle(taken.Batch, [.. taken.Items.Select(item => Sample.Completed(item))]);
        (await _store.WriteAsync(settle)).Settled.ShouldBe(3);
        var before = Everything();

        (await _store.WriteAsync(settle)).Settled.ShouldBe(0);

        Everything().ShouldBe(before);
    }

    [Fact]
    public async Task The_last_take_of_a_run_leaves_its_own_items_alone()
    {
        await _store.AcceptAndTakeAsync(3);

        (await _store.WriteAsync(new TakeChunk(Chunk, TakeScope.Queued))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_item_that_failed_is_taken_again_only_when_it_is_due()
    {
        var taken = await _store.AcceptAndTakeAsync(1);
        var retryAt = _store.Time.GetUtcNow().AddMinutes(5);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Sample.Failed(taken.Items[0], retryAt)));

        (await _store.TakeAsync()).Items.ShouldBeEmpty();
        _store.Time.Advance(TimeSpan.FromMinutes(6));
        var again = (await _store.TakeAsync()).Items.ShouldHaveSingleItem();

        again.Attempt.ShouldBe(1);
        again.Fence.ShouldBe(2);
    }

    [Fact]
    public async Task A_take_of_items_in_every_runnable_state_takes_each_once()
    {
        var taken = await _store.AcceptAndTakeAsync(3);
        await _store.WriteAsync(Sample.Settle(taken.Batch, Sample.Failed(taken.Items[0], _store.Time.GetUtcNow())));
        await _store.ExecuteAsync("UPDATE batch_items SET state = 'queued' WHERE indicator_id = 'I001'");

        var again = (await _store.TakeAsync()).Items;

        again.OrderBy(item => item.IndicatorId).Select(item => (item.IndicatorId, item.Fence))
            .ShouldBe([("I000", 2L), ("I001", 2L), ("I002", 2L)]);
    }

    private string Everything()
    {
        string[] tables = ["batches", "batch_items", "pipeline_stats", "classifications", "batch_results", "stage_results", "processing_log"];
        return string.Join('\n', tables.SelectMany(table => _store.Rows($"SELECT * FROM {table} ORDER BY 1, 2")).Select(row => string.Join('|', row)));
    }
}
