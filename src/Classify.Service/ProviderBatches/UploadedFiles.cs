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
    /// <summary>Deletes the file of a job that its provider does not have. What fails is tried again later once the job has ended.</summary>
    public async Task DeleteAsync(ProviderBatchRow job, CancellationToken stopping)
    {
        if (job.InputFileId is not { } file)
        {
            return;
        }

        var isGone = models.BatchClient(job.Provider) is { } client && models.Pause(job.Provider).MayEnter
            && await client.DeleteFileAsync(file, stopping) is not BatchReply<string>.Failed;
        Write<bool> entry = isGone ? new ForgetInputFile(job.SubmitId, file) : new PutOffDeletion(job.SubmitId, settings.BatchLane.Poll);
        var outcome = await writer.WriteAsync(entry, CancellationToken.None);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, job.Provider, job.SubmitId, outcome.Failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Provider} job {SubmitId}: storage failed: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string provider, string submitId, string failure);
    }
}
