using Classify.Service.Asking;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>What one chunk has to ask of its provider. It carries ids only; the tables say what there is to ask.</summary>
[DisallowConcurrentExecution]
internal sealed class AskChunkJob(AskRunner runner, ChunkScheduler scheduler, IHostApplicationLifetime lifetime) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = ChunkScheduler.ChunkOf(context.JobDetail.Key);
        var (again, provider) = await runner.RunAsync(key, lifetime.ApplicationStopping);
        if (again is { } at && provider is not null)
        {
            await scheduler.ScheduleAgainAsync(key, ChunkQueue.Asking(provider), at, cancellationToken);
        }
    }
}
