using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>The rule work of one chunk. It carries ids only; the tables say what there is to do.</summary>
[DisallowConcurrentExecution]
internal sealed class ClassifyChunkJob(ChunkRunner runner, ChunkScheduler scheduler, TimeProvider time, IHostApplicationLifetime lifetime) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = ChunkScheduler.ChunkOf(context.JobDetail.Key);
        var (retryAt, askedOf) = await runner.RunAsync(key, lifetime.ApplicationStopping);
        if (askedOf is { } provider)
        {
            await scheduler.ScheduleAsync(key, ChunkQueue.Asking(provider), time.GetUtcNow(), cancellationToken);
        }

        if (retryAt is { } at)
        {
            await scheduler.ScheduleAgainAsync(key, ChunkQueue.Rules, at, cancellationToken);
        }
    }
}
