using Classify.Data.ProviderBatches;

namespace Classify.Service.ProviderBatches;

/// <summary>Puts what a provider says of a job into the words of the tables.</summary>
internal static class JobStates
{
    public static JobCounts CountsOf(Providers.Batches.BatchJob job) => new(
        job.Counts.Total, job.Counts.Completed, job.Counts.Failed, job.Counts.Expired, job.Counts.Cancelled);

    /// <summary>What went wrong with the job as a whole; null where nothing did.</summary>
    public static string? ErrorOf(Providers.Batches.BatchJob job) =>
        job.Errors.Count == 0 ? null : string.Join("; ", job.Errors.Take(3).Select(error => $"{error.Code}: {error.Message}"));
}
