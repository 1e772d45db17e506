using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Service.Asking;

namespace Classify.Service.ProviderBatches;

/// <summary>Does for one job what is due: its deadline, the search for its submission, or a poll.</summary>
internal sealed class JobRunner(
    DueJobs jobs, SubmissionSearch search, JobPoller poller, JobDeadlines deadlines, UploadedFiles files, Models models, TimeProvider time)
{
    /// <returns>Chunks that have work now.</returns>
    public async Task<List<ResumedChunk>> RunAsync(string submitId, CancellationToken stopping)
    {
        var resumed = new List<ResumedChunk>();
        if (await jobs.FindAsync(submitId, stopping) is not { } job)
        {
            return resumed;
        }

        if (job.EndedAt is not null)
        {
            await files.DeleteAsync(job, stopping);
            return resumed;
        }

        if (job.CancelRequestedAt is null && job.DeadlineAt <= time.GetUtcNow())
        {
            await deadlines.CancelAsync(job, JobDeadlines.Reason);
            job = await jobs.FindAsync(submitId, stopping) ?? job;
        }
        else if ((await jobs.AbandonedAsync(stopping)).Any(abandoned => abandoned.SubmitId == submitId))
        {
            await deadlines.CancelAsync(job, JobDeadlines.Abandoned);
            job = await jobs.FindAsync(submitId, stopping) ?? job;
        }

        await deadlines.HandOnAsync(job, resumed);
        if (await deadlines.GiveUpAsync(job, resumed) || models.BatchClient(job.Provider) is null || job.NextPollAt > time.GetUtcNow())
        {
            return resumed;
        }

        if (job.Status == ProviderBatchRow.Submitting)
        {
            await search.RunAsync(job, resumed, stopping);
        }
        else
        {
            await poller.RunAsync(job, resumed, stopping);
        }

        return resumed;
    }
}
