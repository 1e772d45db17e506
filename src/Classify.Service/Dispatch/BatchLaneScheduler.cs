using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>
/// Gives waves and jobs at providers the jobs of ours that look after them, each provider on a scheduler of its own: results that
/// take long to read hold up no other provider.
/// </summary>
internal sealed class BatchLaneScheduler(IServiceProvider services, ChunkScheduler chunks, TimeProvider time)
{
    private const string Waves = "waves-";
    private const string Jobs = "jobs-";

    /// <summary>The scheduler of a provider's batch API.</summary>
    public static string SchedulerOf(string provider) => $"batch-{provider}";

    public Task StartWaveAsync(string provider, string model, CancellationToken cancellationToken) =>
        StartAsync(provider, typeof(WaveJob), new JobKey(model, Waves + provider), cancellationToken);

    public Task StartJobAsync(string provider, string submitId, CancellationToken cancellationToken) =>
        StartAsync(provider, typeof(ProviderBatchJob), new JobKey(submitId, Jobs + provider), cancellationToken);

    /// <summary>The provider and model of a wave.</summary>
    public static (string Provider, string Model) WaveOf(JobKey key) => (key.Group[Waves.Length..], key.Name);

    /// <summary>The provider and submit id of a job.</summary>
    public static (string Provider, string SubmitId) JobOf(JobKey key) => (key.Group[Jobs.Length..], key.Name);

    /// <summary>Gives jobs to chunks in which items were queued again.</summary>
    public async Task ResumeAsync(string provider, IEnumerable<ResumedChunk> resumed, CancellationToken cancellationToken)
    {
        foreach (var chunk in resumed.Distinct())
        {
            var queue = chunk.Ask == AskMode.Sync ? ChunkQueue.Asking(provider) : ChunkQueue.Rules;
            await chunks.ScheduleAsync(chunk.Key, queue, time.GetUtcNow(), cancellationToken);
        }
    }

    private async Task StartAsync(string provider, Type type, JobKey key, CancellationToken cancellationToken)
    {
        var scheduler = await services.GetRequiredKeyedService<ISchedulerFactory>(SchedulerOf(provider)).GetScheduler(cancellationToken);
        await scheduler.EnsureAsync(type, key, time.GetUtcNow(), cancellationToken);
    }
}
