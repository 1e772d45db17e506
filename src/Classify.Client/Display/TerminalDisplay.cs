using System.Globalization;
using Spectre.Console;

namespace Classify.Client.Display;

/// <summary>Lines with a moving bar below them, for people in front of a terminal.</summary>
public sealed class TerminalDisplay(IAnsiConsole console, TextWriter output, TimeProvider clock) : IRunDisplay
{
    private readonly Lock _lock = new();
    private volatile bool _isMoving;

    /// <inheritdoc/>
    public void Line(string text)
    {
        lock (_lock)
        {
            // The console keeps a line clear of what moves below it, but breaks it at the width of the terminal.
            if (_isMoving)
            {
                console.WriteLine(SafeText.Clean(text));
            }
            else
            {
                output.WriteLine(SafeText.Clean(text));
            }
        }
    }

    /// <inheritdoc/>
    public Task StatusAsync(string text, Func<Task> work) =>
        MovingAsync(() => console.Status().StartAsync(Markup.Escape(SafeText.Clean(text)), _ => work()));

    /// <inheritdoc/>
    public async Task TrackAsync(string title, int total, Func<Action<ProgressSnapshot>, Task> work)
    {
        var start = clock.GetTimestamp();
        var last = new ProgressSnapshot(0, 0, total, null);
        await MovingAsync(() => console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Describe(title, last), maxValue: Math.Max(1, total));
                await work(snapshot =>
                {
                    last = snapshot;
                    bar.Value = snapshot.Ended;
                    bar.Description = Describe(title, snapshot);
                });
            }));
        Line(ProgressLines.Text(last, clock.GetElapsedTime(start)));
    }

    private async Task MovingAsync(Func<Task> work)
    {
        _isMoving = true;
        try
        {
            await work();
        }
        finally
        {
            _isMoving = false;
        }
    }

    private static string Describe(string title, ProgressSnapshot snapshot)
    {
        var text = $"{title}: {snapshot.Ended}/{snapshot.Total}";
        text += snapshot.Failed > 0 ? $", {snapshot.Failed} failed" : "";
        text += snapshot.CostUsd is { } cost ? string.Create(CultureInfo.InvariantCulture, $", ${cost:0.####}") : "";
        return Markup.Escape(text);
    }
}
