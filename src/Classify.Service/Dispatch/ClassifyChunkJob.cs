using Classify.Service.Classifying;
using Classify.Service.Settings;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>The rule work of one chunk. It carries ids only; the tables say what there is to do.</summary>
[DisallowConcurrentExecution]
internal sealed class ClassifyChunkJob(
    ChunkRunner runner, ChunkScheduler scheduler, ServiceSettings settings, TimeProvider time, IHostApplicationLifetime lifetime) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = ChunkScheduler.ChunkOf(context.JobDetail.Key);
        var (retryAt, askedOf) = await runner.RunAsync(key, lifetime.ApplicationStopping);

        // Without its key, taken away since the batch was accepted, a provider cannot be asked: the items wait for it.
        if (askedOf is { } provider && settings.ModelProviders.ContainsKey(provider))
        {
            await scheduler.ScheduleAsync(key, ChunkQueue.Asking(provider), time.GetUtcNow(), cancellationToken);
        }

        if (retryAt is { } at)
        {
            await scheduler.ScheduleAgainAsync(key, ChunkQueue.Rules, at, cancellationToken);
        }
    }
}
