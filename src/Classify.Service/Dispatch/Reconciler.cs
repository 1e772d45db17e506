using Classify.Data.Batches;
using Classify.Data.Writing;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>Makes jobs agree with the tables: every chunk with work gets a job, and every batch without any is ended.</summary>
internal sealed partial class Reconciler(
    RunnableChunks chunks, ChunkScheduler scheduler, IWriter writer, TimeProvider time, ILogger<Reconciler> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var chunk in await chunks.FindAsync(time.GetUtcNow(), cancellationToken))
        {
            await scheduler.ScheduleAsync(chunk.Key, chunk.StartAt, cancellationToken);
        }

        var outcome = await writer.WriteAsync(new CompleteStranded(), cancellationToken);
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
