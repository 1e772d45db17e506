using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Settling;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Settling;

/// <summary>Items that nobody can be asked about for a while.</summary>
public sealed class PutBackTests : IDisposable
{
    private static readonly ChunkKey Chunk = new("t", 0);

    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_item_put_back_is_still_to_be_asked_but_not_before_its_time_and_it_counts_as_no_attempt()
    {
        await LeaveFirstOfTwoAsync();
        var asking = await _store.TakeAsync(work: ChunkWork.Asking);
        await _store.WriteAsync(Sample.Settle(asking.Batch, Later(asking.Items[0])));

        (await _store.TakeAsync(work: ChunkWork.Asking)).Items.ShouldBeEmpty();
        (await _store.WriteAsync(new TakeChunk(Chunk, TakeScope.Queued, ChunkWork.Asking))).Items.ShouldBeEmpty();
        _store.Count("processing_log", "status = 'failed'").ShouldBe(0);
        _store.Time.Advance(TimeSpan.FromMinutes(6));

        var again = (await _store.TakeAsync(work: ChunkWork.Asking)).Items.ShouldHaveSingleItem();
        again.Attempt.ShouldBe(0);
        again.Ask.ShouldBe(AskMode.Sync);
        _store.Count("batch_items", "next_attempt_at IS NOT NULL").ShouldBe(0);
    }

    [Fact]
    public async Task Chunks_say_which_work_they_have()
    {
        await LeaveFirstOfTwoAsync();
        (await FindAsync()).ShouldBe([new RunnableChunk(Chunk, SteppingTime.Start, "builtin", HasRuleWork: true, HasAsking: true)]);
        var rules = await _store.TakeAsync();
        await _store.WriteAsync(Sample.Settle(rules.Batch, Sample.Completed(rules.Items[0])));
        (await FindAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            chunk => chunk.HasRuleWork.ShouldBeFalse(),
            chunk => chunk.HasAsking.ShouldBeTrue());

        var asking = await _store.TakeAsync(work: ChunkWork.Asking);
        await _store.WriteAsync(Sample.Settle(asking.Batch, Later(asking.Items[0])));
        (await FindAsync()).ShouldBeEmpty();
        _store.Time.Advance(TimeSpan.FromMinutes(6));

        (await FindAsync()).ShouldHaveSingleItem().HasAsking.ShouldBeTrue();
    }

    private async Task LeaveFirstOfTwoAsync()
    {
        var taken = await _store.AcceptAndTakeAsync(2);
        await _store.WriteAsync(Sample.Settle(taken.Batch, new LeftForAsking(taken.Items[0], 1, Stage.Family)));
    }

    private PutBack Later(TakenItem item) => new(item, 1, _store.Time.GetUtcNow().AddMinutes(5));

    private async Task<IReadOnlyList<RunnableChunk>> FindAsync()
    {
        var chunks = await new RunnableChunks(_store.Contexts).FindAsync(_store.Time.GetUtcNow(), CancellationToken.None);
        return [.. chunks.Select(chunk => chunk with { StartAt = SteppingTime.Start })];
    }
}
