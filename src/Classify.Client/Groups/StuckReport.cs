using Classify.Client.Api;
using Classify.Client.Display;

namespace Classify.Client.Groups;

/// <summary>Lists the indicators that have not ended, with the stage and the error that hold each.</summary>
internal sealed class StuckReport(ClassifyApi api, IRunDisplay display, TimeProvider clock)
{
    private const int MostLines = 20;

    public async Task WriteAsync(TimeSpan quiet, IReadOnlyList<BatchRun> batches, CancellationToken cancellationToken)
    {
        display.Line($"   No progress for {(int)quiet.TotalSeconds}s. Not ended yet:");
        var shown = 0;
        foreach (var batch in batches.Where(batch => batch.IsOpen))
        {
            if (shown >= MostLines)
            {
                display.Line("      ... and more");
                return;
            }

            var page = await api.GetItemsAsync(batch.TraceId!, "open", MostLines - shown, cancellationToken);
            if (page.Succeeded && page.Value.Items.Count > 0)
            {
                foreach (var item in page.Value.Items.Take(MostLines - shown))
                {
                    display.Line(Text(item, batch.NameOf(item.IndicatorId), clock.GetUtcNow()));
                    shown++;
                }
            }
            else
            {
                display.Line($"      batch {batch.Number} (trace: {batch.TraceId}): {Text(batch.Status?.Counts ?? new BatchCounts())}");
                shown++;
            }
        }
    }

    private static string Text(BatchItem item, string? name, DateTimeOffset now)
    {
        var text = $"      {Words.Shorten(item.IndicatorId, 40)} \"{Words.Shorten(name ?? item.Name, 40)}\": {item.State}";
        text += string.IsNullOrEmpty(item.Stage) ? "" : $" at stage {item.Stage}";
        text += item.Attempt > 0 ? $", {Words.Count(item.Attempt, "failed attempt", "failed attempts")}" : "";
        var error = Words.Error(item.ErrorClass, item.ErrorMessage);
        text += error.Length == 0 ? "" : $" - {error}";
        return item.UpdatedAt is { } at && now > at ? $"{text} ({(int)(now - at).TotalSeconds}s ago)" : text;
    }

    private static string Text(BatchCounts counts) =>
        $"{counts.Queued} queued, {counts.Running} running, {counts.Waiting} waiting, {counts.Retrying} retrying";
}
