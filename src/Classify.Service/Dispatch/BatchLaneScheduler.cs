using System.Collections.Concurrent;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Service.Settings;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>
/// Gives waves and jobs at providers the jobs of ours that look after them, each provider on a scheduler of its own: results that
/// take long to read hold up no other provider.
/// </summary>
internal sealed partial class BatchLaneScheduler(
    IServiceProvider services, ChunkScheduler chunks, ServiceSettings settings, TimeProvider time, ILogger<BatchLaneScheduler> logger)
{
    private const string Waves = "waves-";
    private const string Jobs = "jobs-";
    private readonly ConcurrentDictionary<string, byte> _failing = new();

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

    /// <summary>Gives jobs to chunks in which items were queued again. What is to be asked of a provider without its key waits for it.</summary>
    public async Task ResumeAsync(string provider, IEnumerable<ResumedChunk> resumed, CancellationToken cancellationToken)
    {
        var mayAsk = settings.ModelProviders.ContainsKey(provider);
        foreach (var chunk in resumed.Distinct().Where(chunk => mayAsk || chunk.Ask != AskMode.Sync))
        {
            var queue = chunk.Ask == AskMode.Sync ? ChunkQueue.Asking(provider) : ChunkQueue.Rules;
            await chunks.ScheduleAsync(chunk.Key, queue, time.GetUtcNow(), cancellationToken);
        }
    }

    /// <summary>What cannot be started is logged once, and holds up nothing else: the next tick tries again.</summary>
    private async Task StartAsync(string provider, Type type, JobKey key, CancellationToken cancellationToken)
    {
        try
        {
            var scheduler = await services.GetRequiredKeyedService<ISchedulerFactory>(SchedulerOf(provider)).GetScheduler(cancellationToken);
            await scheduler.EnsureAsync(type, key, time.GetUtcNow(), cancellationToken);
            _failing.TryRemove(provider, out _);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (_failing.TryAdd(provider, 0))
            {
                Log.NotStarted(logger, provider, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Provider}: work of its batch lane cannot be started, and is tried again.")]
        public static partial void NotStarted(ILogger logger, string provider, Exception exception);
    }
}
