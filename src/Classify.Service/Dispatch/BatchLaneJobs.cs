using Classify.Service.ProviderBatches;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>Keeps the deadlines of the batch lane, and starts what else is due in it.</summary>
[DisallowConcurrentExecution]
internal sealed class TickJob(
    JobDeadlines deadlines, ParkedDeadlines parked, BatchLane lane, BatchLaneScheduler scheduler, IHostApplicationLifetime lifetime) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var stopping = lifetime.ApplicationStopping;
        foreach (var resumed in (await deadlines.RunAsync(stopping)).Concat(await parked.RunAsync(stopping)).GroupBy(one => one.Provider, one => one.Chunk))
        {
            await scheduler.ResumeAsync(resumed.Key, resumed, cancellationToken);
        }

        foreach (var (provider, submitId) in await lane.DueJobsAsync(cancellationToken))
        {
            await scheduler.StartJobAsync(provider, submitId, cancellationToken);
        }

        foreach (var (provider, model) in await lane.ClosedWavesAsync(cancellationToken))
        {
            await scheduler.StartWaveAsync(provider, model, cancellationToken);
        }
    }
}

/// <summary>Sends a wave of questions on its way.</summary>
[DisallowConcurrentExecution]
internal sealed class WaveJob(WaveRunner runner, BatchLaneScheduler scheduler, IHostApplicationLifetime lifetime) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var (provider, model) = BatchLaneScheduler.WaveOf(context.JobDetail.Key);
        await LaneWork.RunAsync(async () =>
            await scheduler.ResumeAsync(
                provider, await runner.RunAsync(provider, model, lifetime.ApplicationStopping), cancellationToken));
    }
}

/// <summary>Looks after one job at a provider.</summary>
[DisallowConcurrentExecution]
internal sealed class ProviderBatchJob(JobRunner runner, BatchLaneScheduler scheduler, IHostApplicationLifetime lifetime) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var (provider, submitId) = BatchLaneScheduler.JobOf(context.JobDetail.Key);
        await LaneWork.RunAsync(async () =>
            await scheduler.ResumeAsync(provider, await runner.RunAsync(submitId, lifetime.ApplicationStopping), cancellationToken));
    }
}

internal static class LaneWork
{
    /// <summary>At a stop work is left where it is: the tables say what is still to be done.</summary>
    public static async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
        }
    }
}
