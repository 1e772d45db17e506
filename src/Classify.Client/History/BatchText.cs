using System.Globalization;
using Classify.Client.Api;
using Classify.Client.Display;

namespace Classify.Client.History;

/// <summary>One batch in lines. They are to be cleaned before they are shown.</summary>
internal static class BatchText
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";

    public static IEnumerable<string> Lines(BatchStatus batch, IReadOnlyList<BatchItem> failed, DateTimeOffset now)
    {
        yield return $"Batch {batch.TraceId}: {batch.Status}";
        yield return Labelled("classified by", $"{batch.Provider} {batch.Model}, routing {batch.Routing}, dispatch {batch.Dispatch}"
            + (batch.Profile is null ? "" : $", profile {batch.Profile}"));
        yield return Labelled("items", Counts(batch.Counts));
        yield return Labelled("cost", batch.CostUsd is null ? "unknown"
            : batch.IsByJobs ? Words.Saving(batch.CostUsd, batch.SyncCostUsd)
            : Words.Money(batch.CostUsd));
        yield return Labelled("accepted", Time(batch.AcceptedAt));
        yield return Labelled("started", Time(batch.StartedAt));
        yield return Labelled("ended", batch.Duration is { } duration ? $"{Time(batch.EndedAt)}, after {Words.Duration(duration)}" : "");
        if (batch is { HasEnded: false, Deadline: not null })
        {
            yield return Labelled("deadline", Time(batch.Deadline));
        }

        if (batch.Pause is { } pause)
        {
            yield return Labelled("paused", $"{pause.Reason}: {Words.Shorten(pause.Error, 200)} The service tries again by itself.");
        }

        if (batch.Callback is { } callback)
        {
            yield return Labelled("callback", $"{callback.Status}, {Words.Count(callback.Attempts, "attempt", "attempts")}"
                + (string.IsNullOrEmpty(callback.Error) ? "" : $" - {Words.Shorten(callback.Error, 200)}"));
        }

        if (batch.ProviderBatches is { Count: > 0 } jobs)
        {
            yield return "Provider jobs, times in UTC:";
            foreach (var job in jobs)
            {
                yield return JobLines.Line(job, now);
            }
        }

        if (failed.Count > 0)
        {
            yield return failed.Count < batch.Counts.Failed ? $"Failed, the first {failed.Count} of {batch.Counts.Failed}:" : "Failed:";
        }

        foreach (var item in failed)
        {
            var stage = string.IsNullOrEmpty(item.Stage) ? "" : $" at stage {item.Stage}";
            yield return $"   {Words.Shorten(item.IndicatorId, 40)}{stage} - {Words.Error(item.ErrorClass, item.ErrorMessage)}";
        }
    }

    /// <summary>An instant in UTC, to the second; empty where there is none.</summary>
    public static string Time(DateTimeOffset? instant) => instant?.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture) ?? "";

    private static string Labelled(string label, string text) => $"   {label,-14}{(text.Length == 0 ? "-" : text)}";

    private static string Counts(BatchCounts counts)
    {
        var parts = new[]
        {
            (counts.Queued, "queued"), (counts.Running, "running"), (counts.Waiting, "waiting"), (counts.Retrying, "retrying"),
            (counts.Completed, "completed"), (counts.Failed, "failed"), (counts.Cancelled, "cancelled"),
        };
        return $"{counts.Total}: {string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"))}"
            + (counts.NeedsReview > 0 ? $" ({counts.NeedsReview} {(counts.NeedsReview == 1 ? "needs" : "need")} review)" : "");
    }
}
