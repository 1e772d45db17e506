using System.Globalization;
using Classify.Data.Batches;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>
/// Gives chunks their jobs. A job is only a pointer to rows: one too many finds nothing to do, and one that was lost is
/// found again by <see cref="Reconciler"/>.
/// </summary>
internal sealed class ChunkScheduler(IServiceProvider services)
{
    /// <summary>Makes sure that the chunk has a job in <paramref name="queue"/>; where it has one already, nothing happens.</summary>
    public async Task ScheduleAsync(ChunkKey chunk, ChunkQueue queue, DateTimeOffset startAt, CancellationToken cancellationToken)
    {
        var scheduler = await SchedulerOf(queue, cancellationToken);
        await scheduler.EnsureAsync(queue.Job, KeyOf(chunk), startAt, cancellationToken);
    }

    /// <summary>Lets a job that is running start once more.</summary>
    public async Task ScheduleAgainAsync(ChunkKey chunk, ChunkQueue queue, DateTimeOffset startAt, CancellationToken cancellationToken)
    {
        var job = KeyOf(chunk);
        var trigger = TriggerBuilder.Create().ForJob(job).WithIdentity(job.Name + "-again", job.Group).StartAt(startAt).Build();
        var scheduler = await SchedulerOf(queue, cancellationToken);
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.KeepEarlier, cancellationToken);
    }

    /// <summary>The chunk that a job works on.</summary>
    public static ChunkKey ChunkOf(JobKey key) => new(key.Group, int.Parse(key.Name, CultureInfo.InvariantCulture));

    private ValueTask<IScheduler> SchedulerOf(ChunkQueue queue, CancellationToken cancellationToken) =>
        services.GetRequiredKeyedService<ISchedulerFactory>(queue.Scheduler).GetScheduler(cancellationToken);

    private static JobKey KeyOf(ChunkKey chunk) => new(chunk.Chunk.ToString(CultureInfo.InvariantCulture), chunk.TraceId);
}
