using Classify.Client.Api;
using Classify.Client.Display;

namespace Classify.Client.Groups;

/// <summary>
/// Submits the batches of a group at the same time, waits for them all, then takes the next group. Batches whose questions go
/// through a provider's batch API hold no group up: they are waited for at the end, or left to the service.
/// </summary>
public sealed class GroupRunner(ClassifyApi api, IRunDisplay display, TimeProvider clock, RunTarget target, bool waitsForJobs)
{
    // A submission under way at Ctrl-C may already be accepted: it gets this long to tell its trace id.
    private static readonly TimeSpan GraceForSubmissions = TimeSpan.FromSeconds(2);

    /// <summary>Runs the plan; what happened to each batch is noted in the batch.</summary>
    /// <returns>How it ended, with the reason where it did not end well.</returns>
    /// <exception cref="OperationCanceledException">Timeout or Ctrl-C; the batches tell how far it came.</exception>
    public async Task<(RunEnding Ending, ApiError? Error)> RunAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        var wait = new GroupWait(api, display, clock);
        for (var i = 0; i < plan.Groups.Count; i++)
        {
            var (group, number) = (plan.Groups[i], i + 1);
            display.Line($"Group {number}/{plan.Groups.Count}: starting {Words.Count(group.Count, "concurrent batch", "concurrent batches")}...");
            var error = await SubmitAllAsync(group, plan.Batches.Count, cancellationToken);
            if (error is not null && EndingOf(error) is { } ending)
            {
                return (ending, error);
            }

            var accepted = group.Where(batch => batch.TraceId is not null).ToList();
            if (accepted.Count > 0)
            {
                display.Line($"Group {number} batches submitted ({Indicators(accepted)} queued)");
                if (await FollowAsync(wait, number, plan.Groups.Count, accepted, cancellationToken) is { } lost)
                {
                    return (EndingOf(lost) ?? RunEnding.Unreachable, lost);
                }
            }

            if (group.FirstOrDefault(batch => batch is { TraceId: null, Refusal.IsAboutIndicators: false })?.Refusal is { } refusal
                && Stops(plan, isLast: number == plan.Groups.Count, refusal) is { } stop)
            {
                return (stop, refusal);
            }
        }

        return await FinishJobsAsync(wait, [.. plan.Batches.Where(batch => batch.IsByJobs)], cancellationToken);
    }

    /// <summary>How the run ends when a batch is refused for a reason that holds for all; null where it goes on, as the others were taken.</summary>
    private RunEnding? Stops(RunPlan plan, bool isLast, ApiError refusal)
    {
        if (!isLast)
        {
            display.Line("The remaining groups are not submitted: they would be refused for the same reason.");
        }

        var isNothingAccepted = plan.Batches.All(batch => batch.TraceId is null);
        return isNothingAccepted && refusal.Kind == ApiErrorKind.Refused ? RunEnding.WrongOptions
            : isNothingAccepted || !isLast ? RunEnding.Refused
            : null;
    }

    private async Task<ApiError?> FollowAsync(
        GroupWait wait, int number, int groupCount, IReadOnlyList<BatchRun> accepted, CancellationToken cancellationToken)
    {
        if (target.MayMakeJobs && await wait.LookAsync(accepted, cancellationToken) is { } unseen)
        {
            return unseen;
        }

        var now = accepted.Where(batch => !batch.IsByJobs).ToList();
        if (now.Count < accepted.Count)
        {
            display.Line($"Group {number}: {Indicators(accepted.Except(now))} with dispatch batch");
        }

        if (now.Count == 0)
        {
            return null;
        }

        display.Line($"Waiting for {Indicators(now)} to complete...");
        var lost = await wait.WaitAsync($"Group {number}/{groupCount}", now, cancellationToken);
        if (lost is null)
        {
            display.Line($"Group {number} completed ({Outcome(now)})");
        }

        return lost;
    }

    private async Task<(RunEnding Ending, ApiError? Error)> FinishJobsAsync(
        GroupWait wait, IReadOnlyList<BatchRun> batches, CancellationToken cancellationToken)
    {
        if (batches.Count == 0)
        {
            return (RunEnding.Completed, null);
        }

        ApiError? lost;
        if (waitsForJobs)
        {
            display.Line($"Waiting for {Indicators(batches)} with dispatch batch to complete...");
            lost = await wait.WaitForJobsAsync("Dispatch batch", batches, cancellationToken);
        }
        else
        {
            lost = await new JobIdSearch(wait, display, clock).RunAsync(batches, cancellationToken);
        }

        return lost is not null ? (EndingOf(lost) ?? RunEnding.Unreachable, lost)
            : (batches.Any(batch => batch.IsOpen) ? RunEnding.Submitted : RunEnding.Completed, null);
    }

    private async Task<ApiError?> SubmitAllAsync(IReadOnlyList<BatchRun> group, int batchCount, CancellationToken cancellationToken)
    {
        using var grace = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        await using var registration = cancellationToken.Register(() => grace.CancelAfter(GraceForSubmissions));
        var submissions = new List<Task<ApiError?>>();
        foreach (var batch in group)
        {
            display.Line($"   Batch {batch.Number}/{batchCount}: submitting indicators {batch.First}-{batch.Last}...");
            submissions.Add(SubmitAsync(batch, grace.Token));
        }

        var errors = await Task.WhenAll(submissions);
        foreach (var line in RefusalText.Lines(group))
        {
            display.Line(line);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return errors.FirstOrDefault(error => error is not null && EndingOf(error) is not null);
    }

    private async Task<ApiError?> SubmitAsync(BatchRun batch, CancellationToken cancellationToken)
    {
        var request = new BatchRequest(batch.Indicators, target.Provider, target.Model, target.Routing, target.Dispatch, target.Profile);
        var answer = await api.SubmitAsync(request, Guid.NewGuid().ToString("N"), cancellationToken);
        if (answer.Succeeded)
        {
            batch.TraceId = answer.Value.TraceId;
            display.Line($"   Batch {batch.Number} accepted (trace: {batch.TraceId})");
            return null;
        }

        if (EndingOf(answer.Error) is null)
        {
            batch.Refusal = answer.Error;
        }

        return answer.Error;
    }

    /// <summary>What an error means for the run; null where it concerns one batch only.</summary>
    internal static RunEnding? EndingOf(ApiError error) => error.Kind switch
    {
        ApiErrorKind.Unauthorized => RunEnding.Unauthorized,
        ApiErrorKind.Unreachable or ApiErrorKind.Busy => RunEnding.Unreachable,
        _ => null,
    };

    private static string Indicators(IEnumerable<BatchRun> batches) =>
        Words.Count(batches.Sum(batch => batch.Indicators.Count), "indicator", "indicators");

    private static string Outcome(IReadOnlyList<BatchRun> batches)
    {
        var total = batches.Sum(batch => batch.Indicators.Count);
        var done = batches.Sum(batch => batch.Status?.Counts.Completed ?? 0);
        return done == total
            ? $"{Words.Count(done, "indicator", "indicators")} done"
            : $"{Words.Count(done, "indicator", "indicators")} done, {total - done} failed";
    }
}

/// <summary>Who shall classify; null leaves it to the service.</summary>
public sealed record RunTarget(
    string? Provider = null, string? Model = null, string? Routing = null, string? Dispatch = null, string? Profile = null)
{
    /// <summary>Whether the service may take a provider's batch API; what it took, a batch tells.</summary>
    public bool MayMakeJobs => Dispatch is "batch" or "auto" || (Dispatch is null && Profile is not null);
}
