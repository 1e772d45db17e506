using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Settling;
using Classify.Data.Writing;
using Classify.Service.Classifying;

namespace Classify.Service.Asking;

/// <summary>Works off the items of a chunk that wait to be asked about, all at once, until there are no more.</summary>
internal sealed partial class AskRunner(IWriter writer, ItemAsker asker, AskSlots slots, ILogger<AskRunner> logger)
{
    /// <returns>
    /// When items that were put back or failed are due again, or null; the provider that was asked; and whether items were left
    /// for <see cref="ChunkWork.Rules"/>.
    /// </returns>
    public async Task<(DateTimeOffset? Again, string? Provider, bool HasRuleWork)> RunAsync(ChunkKey key, CancellationToken stopping)
    {
        (DateTimeOffset? Again, string? Provider, bool HasRuleWork) outcome = default;
        for (var scope = TakeScope.Runnable; !stopping.IsCancellationRequested; scope = TakeScope.Queued)
        {
            var take = await writer.WriteAsync(new TakeChunk(key, scope, ChunkWork.Asking), CancellationToken.None);
            if (!take.IsCommitted)
            {
                Log.StorageFailed(logger, key.TraceId, key.Chunk, take.Failure);
                return default;
            }

            if (take.Value.Items.Count == 0)
            {
                return outcome;
            }

            var stored = await Task.WhenAll(take.Value.Items.Select(item => WorkAsync(take.Value.Batch, item, stopping)));
            outcome = (
                stored.Select(DueAgain).Append(outcome.Again).Min(),
                take.Value.Batch.Provider,
                outcome.HasRuleWork || Array.Exists(stored, item => item is QuestionSettled));
        }

        return default;
    }

    private static DateTimeOffset? DueAgain(SettledItem? stored) => stored switch
    {
        PutBack put => put.NotBefore,
        FailedItem { RetryAt: var at } => at,
        _ => null,
    };

    /// <returns>What is stored of the item; null where it stays as it was.</returns>
    private async Task<SettledItem?> WorkAsync(BatchHeader batch, TakenItem item, CancellationToken stopping)
    {
        var free = slots.Of(batch.Provider, batch.Model);
        try
        {
            await free.WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        try
        {
            return await asker.AskAsync(batch, item, stopping) is { } settled ? await StoreAsync(batch, settled) : null;
        }
        catch (OperationCanceledException)
        {
            // The tables say that the item is still to be done.
            return null;
        }
        finally
        {
            free.Release();
        }
    }

    private async Task<SettledItem?> StoreAsync(BatchHeader batch, SettledItem settled)
    {
        if (settled is FailedItem failed)
        {
            SettledItemLog.AttemptFailed(logger, batch.TraceId, failed);
        }

        var outcome = await writer.WriteAsync(new SettleItems(batch, RulesVersion.Current, [settled]), CancellationToken.None);
        if (!outcome.IsCommitted)
        {
            Log.ItemNotStored(logger, batch.TraceId, settled.Item.IndicatorId, outcome.Failure);
            return null;
        }

        SettledItemLog.Refused(logger, batch.TraceId, outcome.Value);
        return settled;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Batch {TraceId}, chunk {Chunk}: storage failed, asking will be taken up again: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string traceId, int chunk, string failure);

        [LoggerMessage(LogLevel.Error, "Batch {TraceId}, indicator {IndicatorId}: what the model answered could not be stored yet: {Failure}")]
        public static partial void ItemNotStored(ILogger logger, string traceId, string indicatorId, string failure);
    }
}
