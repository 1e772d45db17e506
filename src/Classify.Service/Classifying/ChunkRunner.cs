using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Settling;
using Classify.Data.Writing;

namespace Classify.Service.Classifying;

/// <summary>Works a chunk off: takes its runnable items, classifies them, and stores the outcome, until nothing more comes.</summary>
internal sealed partial class ChunkRunner(
    IWriter writer, IndicatorClassifier classifier, ComputeSlots slots, ILogger<ChunkRunner> logger)
{
    /// <summary>
    /// Runs until the chunk has nothing queued. When <paramref name="stopping"/> is cancelled what is computed is stored and
    /// the rest is left as it is: the tables say that it is still to be done.
    /// </summary>
    /// <returns>When items that failed or were put back are due again, or null; and the provider that is to be asked about others, or null.</returns>
    public async Task<(DateTimeOffset? RetryAt, string? Ask)> RunAsync(ChunkKey key, CancellationToken stopping)
    {
        DateTimeOffset? retryAt = null;
        string? ask = null;
        for (var scope = TakeScope.Runnable; !stopping.IsCancellationRequested; scope = TakeScope.Queued)
        {
            var take = await writer.WriteAsync(new TakeChunk(key, scope), CancellationToken.None);
            if (!take.IsCommitted)
            {
                Log.StorageFailed(logger, key.TraceId, key.Chunk, take.Failure);
                return default;
            }

            if (take.Value.Items.Count == 0)
            {
                return (retryAt, ask);
            }

            var settled = await ClassifyAsync(take.Value, stopping);
            if (!await StoreAsync(key, take.Value.Batch, settled))
            {
                return (retryAt, ask);
            }

            retryAt = Earliest(retryAt, settled);
            ask = settled.Exists(item => item is LeftForAsking) ? take.Value.Batch.Provider : ask;
        }

        return default;
    }

    private async Task<List<SettledItem>> ClassifyAsync(TakenChunk chunk, CancellationToken stopping)
    {
        var settled = new List<SettledItem>(chunk.Items.Count);
        foreach (var item in chunk.Items)
        {
            if (stopping.IsCancellationRequested)
            {
                break;
            }

            using (await slots.EnterAsync())
            {
                settled.Add(await classifier.ClassifyAsync(chunk.Batch, item));
            }
        }

        return settled;
    }

    private async Task<bool> StoreAsync(ChunkKey key, BatchHeader batch, List<SettledItem> settled)
    {
        foreach (var failed in settled.OfType<FailedItem>())
        {
            SettledItemLog.AttemptFailed(logger, key.TraceId, failed);
        }

        var outcome = await writer.WriteAsync(new SettleItems(batch, RulesVersion.Current, settled), CancellationToken.None);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, key.TraceId, key.Chunk, outcome.Failure);
            return false;
        }

        SettledItemLog.Refused(logger, key.TraceId, outcome.Value);
        return true;
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? known, List<SettledItem> settled)
    {
        var due = settled.Min(item => item switch
        {
            FailedItem failed => failed.RetryAt,
            PutBack put => put.NotBefore,
            _ => (DateTimeOffset?)null,
        });
        return known is null || due < known ? due ?? known : known;
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error, "Batch {TraceId}, chunk {Chunk}: storage failed, the chunk will be taken up again: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string traceId, int chunk, string failure);
    }
}
