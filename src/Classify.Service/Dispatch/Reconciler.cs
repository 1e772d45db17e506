using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Writing;
using Classify.Service.Settings;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>Makes jobs agree with the tables: every chunk with work gets a job, and every batch without any is ended.</summary>
internal sealed partial class Reconciler(
    RunnableChunks chunks, ChunkScheduler scheduler, IWriter writer, ServiceSettings settings, TimeProvider time, ILogger<Reconciler> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var chunk in await chunks.FindAsync(time.GetUtcNow(), cancellationToken))
        {
            if (chunk.HasRuleWork)
            {
                await scheduler.ScheduleAsync(chunk.Key, ChunkQueue.Rules, chunk.StartAt, cancellationToken);
            }

            if (chunk.HasAsking && settings.ModelProviders.ContainsKey(chunk.Provider))
            {
                await scheduler.ScheduleAsync(chunk.Key, ChunkQueue.Asking(chunk.Provider), chunk.StartAt, cancellationToken);
            }
        }

        var lostSince = time.GetUtcNow() - TimeSpan.FromSeconds(settings.LlmTimeoutSeconds);
        Note(await writer.WriteAsync(new GiveUpLostCalls(lostSince), cancellationToken));
        Note(await writer.WriteAsync(new CompleteStranded(), cancellationToken));
    }

    private void Note<T>(WriteOutcome<T> outcome)
    {
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, outcome.Failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Reconciling could not end batches, storage failed: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string failure);
    }
}

/// <summary>Runs <see cref="Reconciler"/>.</summary>
[DisallowConcurrentExecution]
internal sealed class ReconcileJob(Reconciler reconciler) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reconciler.RunAsync(cancellationToken);
}
