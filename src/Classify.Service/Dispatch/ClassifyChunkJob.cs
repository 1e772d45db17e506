using Classify.Data.Batches;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>The job of one chunk. It carries ids only; the tables say what there is to do.</summary>
[DisallowConcurrentExecution]
internal sealed class ClassifyChunkJob(ChunkRunner runner, ChunkScheduler scheduler, IHostApplicationLifetime lifetime) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = ChunkScheduler.ChunkOf(context.JobDetail.Key);
        var retryAt = await runner.RunAsync(key, lifetime.ApplicationStopping);
        if (retryAt is { } at)
        {
            await scheduler.ScheduleAgainAsync(key, at, cancellationToken);
        }
    }
}
