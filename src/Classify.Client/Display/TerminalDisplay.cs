using Spectre.Console;

namespace Classify.Client.Display;

/// <summary>Lines with a moving bar below them, for people in front of a terminal.</summary>
public sealed class TerminalDisplay(IAnsiConsole console, TextWriter output, TimeProvider clock) : IRunDisplay
{
    private const int PulseWidth = 10;
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

    /// <inheritdoc/>
    public async Task PulseAsync(string title, int total, Func<Action<PulseSnapshot>, Task> work)
    {
        var start = clock.GetTimestamp();
        var last = new PulseSnapshot(new ProgressSnapshot(0, 0, total, null), []);
        await MovingAsync(() => console.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new ProgressBarColumn { Width = PulseWidth }, new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                var rows = new PulseRows(title, context, clock, console.Profile.Width);
                await work(snapshot =>
                {
                    last = snapshot;
                    rows.Show(snapshot);
                });
            }));
        foreach (var job in last.Jobs)
        {
            Line("   " + JobText.Line(job, clock.GetLocalNow()));
        }

        Line(ProgressLines.Text(last.Progress, clock.GetElapsedTime(start)));
    }

    /// <inheritdoc/>
    public void Ring()
    {
        lock (_lock)
        {
            output.Write('\a');
            output.Flush();
        }
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

    private static string Describe(string title, ProgressSnapshot snapshot) =>
        Markup.Escape($"{title}: {snapshot.Ended}/{snapshot.Total}{snapshot.Remarks}");
}
