using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Service.Settings;

namespace Classify.Service.ProviderBatches;

/// <summary>
/// Sees to it that no job strands an indicator: one that takes too long, or that nobody wants any more, is cancelled, and what
/// waits for one that does not end even then goes another way. All this is work on the tables: no provider is asked, nor needed.
/// </summary>
internal sealed partial class JobDeadlines(
    DueJobs jobs,
    JobPoller poller,
    JobEndings endings,
    IWriter writer,
    ServiceSettings settings,
    TimeProvider time,
    ILogger<JobDeadlines> logger)
{
    /// <summary>No provider keeps results for longer after the day that a job may take.</summary>
    public static readonly TimeSpan ResultsAreKept = TimeSpan.FromDays(30);

    /// <summary>Why a job was cancelled that took too long.</summary>
    public const string Reason = "deadline";

    /// <summary>Why a job was cancelled whose batches were.</summary>
    public const string Abandoned = "abandoned";

    /// <returns>Chunks that have work now, and their providers.</returns>
    public async Task<IReadOnlyList<(string Provider, ResumedChunk Chunk)>> RunAsync(CancellationToken stopping)
    {
        foreach (var job in await jobs.PastDeadlineAsync(time.GetUtcNow(), stopping))
        {
            await CancelAsync(job, Reason);
        }

        foreach (var job in await jobs.AbandonedAsync(stopping))
        {
            await CancelAsync(job, Abandoned);
        }

        var resumed = new List<(string, ResumedChunk)>();
        foreach (var job in await jobs.ToHandOnAsync(time.GetUtcNow() - settings.BatchLane.Grace, stopping))
        {
            resumed.AddRange((await HandOnAsync(job)).Select(chunk => (job.Provider, chunk)));
        }

        foreach (var job in await jobs.ToGiveUpAsync(time.GetUtcNow() - ResultsAreKept, time.GetUtcNow() - settings.BatchLane.Grace, stopping))
        {
            resumed.AddRange((await GiveUpAsync(job)).Select(chunk => (job.Provider, chunk)));
        }

        return resumed;
    }

    /// <summary>Enters that the job is to be cancelled; the provider is told at its next poll.</summary>
    private async Task CancelAsync(ProviderBatchRow job, string reason)
    {
        var outcome = await writer.WriteAsync(new RequestJobCancel(job.SubmitId, reason), CancellationToken.None);
        if (outcome.IsCommitted)
        {
            Log.Cancelled(logger, job.Provider, job.SubmitId, reason);
        }
        else
        {
            Log.StorageFailed(logger, job.Provider, job.SubmitId, outcome.Failure);
        }
    }

    /// <summary>Sends on what waits for the job.</summary>
    private async Task<List<ResumedChunk>> HandOnAsync(ProviderBatchRow job)
    {
        var resumed = new List<ResumedChunk>();
        var ask = poller.OnTimeout().Then!.Value;
        var isDone = false;
        while (!isDone)
        {
            var step = await writer.WriteAsync(
                new HandOnJob(job.SubmitId, ask, $"{job.Provider} did not end its job in time."), CancellationToken.None);
            if (!step.IsCommitted)
            {
                Log.StorageFailed(logger, job.Provider, job.SubmitId, step.Failure);
                return resumed;
            }

            resumed.AddRange(step.Value.Resumed);
            isDone = step.Value.IsDone;
        }

        Log.HandedOn(logger, job.Provider, job.SubmitId);
        return resumed;
    }

    /// <summary>Ends a job that could not be read while its results were kept: they may have been paid, and nobody will know.</summary>
    private async Task<List<ResumedChunk>> GiveUpAsync(ProviderBatchRow job)
    {
        var resumed = new List<ResumedChunk>();
        var reason = $"{job.Provider} did not tell what became of the job while it kept results. {job.Error}".TrimEnd();
        await endings.EndAsync(job.SubmitId, job.Provider, JobEnd.Lost(reason, poller.OnTimeout()), resumed);
        return resumed;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Provider} job {SubmitId}: to be cancelled ({Reason})")]
        public static partial void Cancelled(ILogger logger, string provider, string submitId, string reason);

        [LoggerMessage(LogLevel.Warning, "{Provider} job {SubmitId}: has not ended in time, what waited for it goes another way.")]
        public static partial void HandedOn(ILogger logger, string provider, string submitId);

        [LoggerMessage(LogLevel.Error, "{Provider} job {SubmitId}: storage failed: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string provider, string submitId, string failure);
    }
}
