using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Settling;
using Classify.Data.Writing;

namespace Classify.Service.Dispatch;

/// <summary>Works a chunk off: takes its runnable items, classifies them, and stores the outcome, until nothing more comes.</summary>
internal sealed partial class ChunkRunner(
    IWriter writer, IndicatorClassifier classifier, ComputeSlots slots, ILogger<ChunkRunner> logger)
{
    /// <summary>
    /// Runs until the chunk has nothing queued. When <paramref name="stopping"/> is cancelled what is computed is stored and
    /// the rest is left as it is: the tables say that it is still to be done.
    /// </summary>
    /// <returns>When items that failed are due again, or null.</returns>
    public async Task<DateTimeOffset?> RunAsync(ChunkKey key, CancellationToken stopping)
    {
        DateTimeOffset? retryAt = null;
        for (var scope = TakeScope.Runnable; !stopping.IsCancellationRequested; scope = TakeScope.Queued)
        {
            var take = await writer.WriteAsync(new TakeChunk(key, scope), CancellationToken.None);
            if (!take.IsCommitted)
            {
                Log.StorageFailed(logger, key.TraceId, key.Chunk, take.Failure);
                return null;
            }

            if (take.Value.Items.Count == 0)
            {
                return retryAt;
            }

            var settled = await ClassifyAsync(take.Value.Items, stopping);
            if (!await StoreAsync(key, take.Value.Batch, settled))
            {
                return null;
            }

            retryAt = Earliest(retryAt, settled);
        }

        return null;
    }

    private async Task<List<SettledItem>> ClassifyAsync(IReadOnlyList<TakenItem> items, CancellationToken stopping)
    {
        var settled = new List<SettledItem>(items.Count);
        foreach (var item in items)
        {
            if (stopping.IsCancellationRequested)
            {
                break;
            }

            using (await slots.EnterAsync())
            {
                settled.Add(classifier.Classify(item));
            }
        }

        return settled;
    }

    private async Task<bool> StoreAsync(ChunkKey key, BatchHeader batch, List<SettledItem> settled)
    {
        foreach (var failed in settled.OfType<FailedItem>())
        {
            Log.AttemptFailed(
                logger, key.TraceId, failed.Item.IndicatorId, failed.Stage, failed.Item.Attempt + 1, failed.ErrorClass, failed.ErrorMessage);
        }

        var outcome = await writer.WriteAsync(new SettleItems(batch, RulesVersion.Current, settled), CancellationToken.None);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, key.TraceId, key.Chunk, outcome.Failure);
            return false;
        }

        foreach (var indicatorId in outcome.Value.Refused)
        {
            Log.ItemRefused(logger, key.TraceId, indicatorId);
        }

        return true;
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? known, List<SettledItem> settled)
    {
        var due = settled.OfType<FailedItem>().Min(item => item.RetryAt);
        return known is null || due < known ? due ?? known : known;
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "Batch {TraceId}, indicator {IndicatorId}: stage {Stage} failed in attempt {Attempt}: {ErrorClass}: {ErrorMessage}")]
        public static partial void AttemptFailed(
            ILogger logger, string traceId, string indicatorId, Stage stage, int attempt, string errorClass, string errorMessage);

        [LoggerMessage(
            LogLevel.Error, "Batch {TraceId}, indicator {IndicatorId}: the database refuses even to note that it failed.")]
        public static partial void ItemRefused(ILogger logger, string traceId, string indicatorId);

        [LoggerMessage(
            LogLevel.Error, "Batch {TraceId}, chunk {Chunk}: storage failed, the chunk will be taken up again: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string traceId, int chunk, string failure);
    }
}
