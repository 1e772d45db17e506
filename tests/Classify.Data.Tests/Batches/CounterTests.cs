using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Settling;
using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Batches;

/// <summary>Counters change only by what fenced updates changed, so they must always equal a recount.</summary>
public sealed class CounterTests : IDisposable
{
    private readonly TestStore _store = new();
    private readonly List<TakenChunk> _taken = [];
    private readonly List<NewBatch> _batches = [];

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task After_any_sequence_of_changes_the_counters_equal_a_recount(int seed)
    {
        var random = new Random(seed);
        await AcceptAsync(random);
        for (var step = 0; step < 150; step++)
        {
            await StepAsync(random);
            _store.ShouldAgree($"after step {step}");
        }

        _store.Count("batches", "ended_at IS NOT NULL").ShouldBeGreaterThan(0);
        (await _store.WriteAsync(new CompleteStranded())).ShouldBe(0);
    }

    private async Task StepAsync(Random random)
    {
        var batch = _batches[random.Next(_batches.Count)];
        switch (random.Next(10))
        {
            case 0:
                await AcceptAsync(random);
                break;
            case 1 or 2 or 3:
                var key = new ChunkKey(batch.TraceId, random.Next(batch.ChunkCount));
                var work = random.Next(2) == 0 ? ChunkWork.Asking : ChunkWork.Rules;
                _taken.Add(await _store.WriteAsync(new TakeChunk(key, random.Next(3) == 0 ? TakeScope.Queued : TakeScope.Runnable, work)));
                break;
            case 4 when random.Next(4) == 0:
                await _store.WriteAsync(new CancelBatch(batch.TraceId));
                break;
            case 5:
                await _store.WriteAsync(new RetryBatch(batch.TraceId));
                break;
            case 6:
                _store.Time.Advance(TimeSpan.FromSeconds(random.Next(5)));
                break;
            default:
                await SettleAsync(random);
                break;
        }
    }

    private async Task AcceptAsync(Random random)
    {
        var batch = Sample.Batch($"batch-{_batches.Count}", random.Next(1, 12), chunkSize: random.Next(1, 6));
        _batches.Add(batch);
        await _store.WriteAsync(Sample.Accept(batch));
    }

    /// <summary>Settles some items of some run, which may be stale by now.</summary>
    private async Task SettleAsync(Random random)
    {
        if (_taken.Count == 0)
        {
            return;
        }

        var run = _taken[random.Next(_taken.Count)];
        var settled = run.Items.Where(_ => random.Next(3) > 0).Select(item => Settled(item, random)).ToArray();
        await _store.WriteAsync(Sample.Settle(run.Batch, settled));
    }

    private SettledItem Settled(TakenItem item, Random random) => random.Next(6) switch
    {
        0 => Sample.Failed(item),
        1 => Sample.Failed(item, _store.Time.GetUtcNow().AddSeconds(2)),
        2 => new LeftForAsking(item, 1, Stage.Family),
        3 => new PutBack(item, 1, _store.Time.GetUtcNow().AddSeconds(2)),
        _ => Sample.Completed(item),
    };
}
