using Classify.Client.Api;

namespace Classify.Client.History;

/// <summary>The jobs that are open at providers' batch APIs.</summary>
internal sealed class OpenJobs(ClassifyApi api, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Lists them once the service has asked about each that is due, or after a short while.</summary>
    public async Task<ApiResult<IReadOnlyList<JobRecord>>> OnceAskedAboutAsync(int most, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            var jobs = await api.GetOpenJobsAsync(most, cancellationToken);
            var isDue = jobs.Value?.Any(record => record.Job.NextPollAt <= clock.GetUtcNow()) ?? false;
            if (!isDue || clock.GetElapsedTime(start) >= Patience)
            {
                return jobs;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
