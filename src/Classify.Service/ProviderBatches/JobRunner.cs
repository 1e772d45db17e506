using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Service.Asking;

namespace Classify.Service.ProviderBatches;

/// <summary>Does for one job what its provider is needed for: the search for its submission, a poll, or the end of its file.</summary>
internal sealed class JobRunner(
    DueJobs jobs, SubmissionSearch search, JobPoller poller, UploadedFiles files, Models models, TimeProvider time)
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

        if (models.BatchClient(job.Provider) is null || job.NextPollAt > time.GetUtcNow())
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
