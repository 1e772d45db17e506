using Spectre.Console;

namespace Classify.Client.Display;

/// <summary>Rows that pulse on a terminal: one for the whole, and one for each open job with its own status.</summary>
/// <param name="width">Of the terminal; a narrow one gets short ids.</param>
internal sealed class PulseRows(string title, ProgressContext context, TimeProvider clock, int width)
{
    private const int WideTerminal = 110;
    private const int ShortId = 20;

    private readonly Dictionary<string, ProgressTask> _rows = [];

    public void Show(PulseSnapshot snapshot)
    {
        Show("", $"{title}: {snapshot.Progress.Ended}/{snapshot.Progress.Total}{snapshot.Progress.Remarks}");
        foreach (var job in snapshot.Jobs)
        {
            if (!job.HasEnded)
            {
                Show(job.SubmitId, JobText.Line(job, clock.GetLocalNow(), width < WideTerminal ? ShortId : int.MaxValue));
            }
            else if (_rows.TryGetValue(job.SubmitId, out var row) && !row.IsFinished)
            {
                // Finished rows are hidden.
                row.StopTask();
            }
        }
    }

    private void Show(string key, string text)
    {
        var shown = Markup.Escape(SafeText.Clean(text));
        if (_rows.TryGetValue(key, out var row))
        {
            row.Description = shown;
        }
        else
        {
            _rows[key] = context.AddTask(shown).IsIndeterminate();
        }
    }
}
