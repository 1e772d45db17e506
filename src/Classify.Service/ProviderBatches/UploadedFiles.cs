using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Providers.Batches;
using Classify.Service.Asking;
using Classify.Service.Settings;

namespace Classify.Service.ProviderBatches;

/// <summary>Deletes the questions of submissions that came to nothing from where they were uploaded.</summary>
internal sealed partial class UploadedFiles(Models models, IWriter writer, ServiceSettings settings, ILogger<UploadedFiles> logger)
{
    /// <summary>
    /// Deletes whatever was uploaded for a job that its provider does not have: a crash, or an upload that broke off, can leave a
    /// file whose id nobody noted. Where files cannot be listed now, the one that was noted is deleted.
    /// </summary>
    public async Task DeleteAllAsync(ProviderBatchRow job, CancellationToken stopping)
    {
        if (models.BatchClient(job.Provider) is { } client && models.Pause(job.Provider).MayEnter)
        {
            switch (await client.FindFilesAsync(job.SubmitId, job.CreatedAt, stopping))
            {
                case BatchReply<IReadOnlyList<string>>.Got { Value: var uploaded }:
                    foreach (var file in uploaded.Where(file => file != job.InputFileId))
                    {
                        await DeleteAsync(client, job, file, stopping);
                    }

                    break;
                case BatchReply<IReadOnlyList<string>>.Failed { Failure: var failure }:
                    Log.NotListed(logger, job.Provider, job.SubmitId, failure.Error);
                    break;
            }
        }

        await DeleteAsync(job, stopping);
    }

    /// <summary>Deletes the noted file of a job that its provider does not have. What fails is tried again later once the job has ended.</summary>
    public async Task DeleteAsync(ProviderBatchRow job, CancellationToken stopping)
    {
        if (job.InputFileId is not { } file)
        {
            return;
        }

        var isGone = models.BatchClient(job.Provider) is { } client && models.Pause(job.Provider).MayEnter
            && await DeleteAsync(client, job, file, stopping);
        Write<bool> entry = isGone ? new ForgetInputFile(job.SubmitId, file) : new PutOffDeletion(job.SubmitId, settings.BatchLane.Poll);
        var outcome = await writer.WriteAsync(entry, CancellationToken.None);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, job.Provider, job.SubmitId, outcome.Failure);
        }
    }

    private async Task<bool> DeleteAsync(IBatchClient client, ProviderBatchRow job, string file, CancellationToken stopping)
    {
        if (await client.DeleteFileAsync(file, stopping) is not BatchReply<string>.Failed { Failure: var failure })
        {
            return true;
        }

        Log.NotDeleted(logger, job.Provider, job.SubmitId, file, failure.Error);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Provider} job {SubmitId}: whether a file of it was uploaded cannot be seen now: {Error}")]
        public static partial void NotListed(ILogger logger, string provider, string submitId, string error);

        [LoggerMessage(LogLevel.Warning, "{Provider} job {SubmitId}: its file {File} could not be deleted: {Error}")]
        public static partial void NotDeleted(ILogger logger, string provider, string submitId, string file, string error);

        [LoggerMessage(LogLevel.Error, "{Provider} job {SubmitId}: storage failed: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string provider, string submitId, string failure);
    }
}
