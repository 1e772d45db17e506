using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>Starts jobs that have a name of their own.</summary>
internal static class QuartzJobs
{
    /// <summary>
    /// Makes sure that the job exists; where it does already, nothing happens: its last look at the tables finds what is new,
    /// or the next timer does.
    /// </summary>
    public static async Task EnsureAsync(
        this IScheduler scheduler, Type type, JobKey key, DateTimeOffset startAt, CancellationToken cancellationToken)
    {
        if (await scheduler.Exists(key, cancellationToken))
        {
            return;
        }

        var job = JobBuilder.Create().OfType(type).WithIdentity(key).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(key.Name, key.Group).StartAt(startAt).Build();
        try
        {
            await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Somebody was faster.
        }
    }
}
