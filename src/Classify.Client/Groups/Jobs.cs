using Classify.Client.Api;

namespace Classify.Client.Groups;

/// <summary>The jobs at providers' batch APIs that batches have questions in.</summary>
internal static class Jobs
{
    /// <summary>Each once, as it was seen last, since a job may serve several batches.</summary>
    public static IReadOnlyList<ProviderJob> Of(IEnumerable<BatchRun> batches) =>
    [
        .. batches.SelectMany(batch => batch.Status?.ProviderBatches ?? [])
            .GroupBy(job => job.SubmitId)
            .Select(seen => seen.FirstOrDefault(job => job.HasEnded) ?? seen.MaxBy(job => job.AgeSeconds)!)
            .OrderByDescending(job => job.AgeSeconds),
    ];
}
