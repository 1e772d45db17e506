using Classify.Service.Asking;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>What one chunk has to ask of its provider. It carries ids only; the tables say what there is to ask.</summary>
[DisallowConcurrentExecution]
internal sealed class AskChunkJob(AskRunner runner, ChunkScheduler scheduler, TimeProvider time, IHostApplicationLifetime lifetime) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = ChunkScheduler.ChunkOf(context.JobDetail.Key);
        var (again, provider, hasRuleWork) = await runner.RunAsync(key, lifetime.ApplicationStopping);
        if (hasRuleWork)
        {
            await scheduler.ScheduleAsync(key, ChunkQueue.Rules, time.GetUtcNow(), cancellationToken);
        }

        if (again is { } at && provider is not null)
        {
            await scheduler.ScheduleAgainAsync(key, ChunkQueue.Asking(provider), at, cancellationToken);
        }
    }
}
