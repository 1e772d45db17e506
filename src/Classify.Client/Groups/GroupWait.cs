using Classify.Client.Api;
using Classify.Client.Display;

namespace Classify.Client.Groups;

/// <summary>Watches the batches of a group until the last has ended, and fetches the results of each.</summary>
internal sealed class GroupWait(ClassifyApi api, IRunDisplay display, TimeProvider clock)
{
    private const int FailedItemsShown = 500;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPauseForJobs = TimeSpan.FromSeconds(5);

    /// <summary>Asks once how the open ones of the batches stand, and returns why that failed where it did.</summary>
    public async Task<ApiError?> LookAsync(IReadOnlyList<BatchRun> batches, CancellationToken cancellationToken)
    {
        var errors = await Task.WhenAll(batches.Where(batch => batch.IsOpen).Select(batch => PollAsync(batch, cancellationToken)));
        return errors.FirstOrDefault(error => error is not null);
    }

    /// <summary>Returns why it gave up, or null when every batch has ended.</summary>
    public async Task<ApiError?> WaitAsync(string title, IReadOnlyList<BatchRun> batches, CancellationToken cancellationToken)
    {
        ApiError? failure = null;
        await display.TrackAsync(title, batches.Sum(batch => batch.Indicators.Count), async report =>
            failure = await WatchAsync(batches, report, LongestPause, cancellationToken));
        return failure;
    }

    /// <summary>The same for batches whose questions go through the provider's batch API.</summary>
    public async Task<ApiError?> WaitForJobsAsync(string title, IReadOnlyList<BatchRun> batches, CancellationToken cancellationToken)
    {
        ApiError? failure = null;
        await display.PulseAsync(title, batches.Sum(batch => batch.Indicators.Count), async report =>
            failure = await WatchAsync(
                batches, progress => report(new PulseSnapshot(progress, Jobs.Of(batches))), LongestPauseForJobs, cancellationToken));
        return failure;
    }

    private async Task<ApiError?> WatchAsync(
        IReadOnlyList<BatchRun> batches, Action<ProgressSnapshot> report, TimeSpan longestPause, CancellationToken cancellationToken)
    {
        var stuck = new StuckWatch(clock);
        var notice = new PauseNotice(display);
        var pause = FirstPause;
        while (true)
        {
            if (await LookAsync(batches, cancellationToken) is { } failure)
            {
                return failure;
            }

            var snapshot = Snapshot(batches);
            report(snapshot);
            notice.Update(batches);
            if (!batches.Any(batch => batch.IsOpen))
            {
                return null;
            }

            if (stuck.IsDue(snapshot.Ended, batches.Any(batch => batch is { IsOpen: true, Status.Counts.Waiting: > 0 })))
            {
                await new StuckReport(api, display, clock).WriteAsync(stuck.Quiet, batches, cancellationToken);
            }

            await Task.Delay(pause, clock, cancellationToken);
            pause = pause * 1.5 < longestPause ? pause * 1.5 : longestPause;
        }
    }

    private async Task<ApiError?> PollAsync(BatchRun batch, CancellationToken cancellationToken)
    {
        var answer = await api.GetBatchAsync(batch.TraceId!, cancellationToken);
        if (!answer.Succeeded)
        {
            return Lost(batch, answer.Error);
        }

        // The results come first: a batch counts as ended only with them at hand.
        if (answer.Value.HasEnded)
        {
            var results = await api.GetClassificationsAsync(batch.TraceId!, cancellationToken);
            if (!results.Succeeded)
            {
                return Lost(batch, results.Error);
            }

            batch.Results = results.Value;
            batch.FailedItems = await FailedItemsAsync(batch.TraceId!, answer.Value.Counts, cancellationToken);
        }

        batch.Status = answer.Value;
        return null;
    }

    /// <summary>Details of failures are welcome, not needed: without them the report says less.</summary>
    private async Task<IReadOnlyList<BatchItem>> FailedItemsAsync(string traceId, BatchCounts counts, CancellationToken cancellationToken)
    {
        var items = new List<BatchItem>();
        foreach (var state in new[] { (Name: "failed", counts.Failed), (Name: "cancelled", Failed: counts.Cancelled) }.Where(state => state.Failed > 0))
        {
            var page = await api.GetItemsAsync(traceId, state.Name, FailedItemsShown, cancellationToken);
            items.AddRange(page.Value?.Items ?? []);
        }

        return items;
    }

    /// <summary>A batch that the service refuses to show is noted and not waited for; any other error ends the wait.</summary>
    private ApiError? Lost(BatchRun batch, ApiError error)
    {
        if (error.Kind != ApiErrorKind.Refused)
        {
            return error;
        }

        batch.Refusal = error;
        display.Line($"   Batch {batch.Number} is lost: {error.Summary} (trace: {batch.TraceId})");
        return null;
    }

    private static ProgressSnapshot Snapshot(IReadOnlyList<BatchRun> batches)
    {
        var counts = batches.Select(batch => (batch.Indicators.Count, batch.Refusal, Seen: batch.Status?.Counts ?? new BatchCounts())).ToList();
        return new ProgressSnapshot(
            counts.Sum(batch => batch.Refusal is null ? batch.Seen.Ended : batch.Count),
            counts.Sum(batch => batch.Refusal is null ? batch.Seen.Failed + batch.Seen.Cancelled : batch.Count),
            counts.Sum(batch => batch.Count),
            Costs.Total(batches.Where(batch => batch.Status is not null)));
    }
}
