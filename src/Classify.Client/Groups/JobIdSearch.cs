using Classify.Client.Api;
using Classify.Client.Display;

namespace Classify.Client.Groups;

/// <summary>Waits a short while for the ids that the provider gives to the jobs of batches.</summary>
internal sealed class JobIdSearch(GroupWait wait, IRunDisplay display, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Returns why it could not look, or null; the batches tell what was found.</summary>
    public async Task<ApiError?> RunAsync(IReadOnlyList<BatchRun> batches, CancellationToken cancellationToken)
    {
        ApiError? failure = null;
        await display.StatusAsync($"Waiting for the ids of the provider's jobs (at most {Patience.TotalSeconds:0} s)...", async () =>
        {
            var start = clock.GetTimestamp();
            while ((failure = await wait.LookAsync(batches, cancellationToken)) is null
                && batches.Any(IsStillComing) && clock.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        });
        return failure;
    }

    private static bool IsStillComing(BatchRun batch) => batch is { IsOpen: true, Status: { } status }
        && (status.Counts.Queued + status.Counts.Running + status.Counts.Retrying > 0
            || status.ProviderBatches is not { Count: > 0 } jobs
            || jobs.Any(job => job is { ProviderId: null, HasEnded: false }));
}
