namespace Classify.Client.Display;

/// <summary>Plain lines, for files, pipes and logs.</summary>
public sealed class PlainDisplay(TextWriter output, TimeProvider clock) : IRunDisplay
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public void Line(string text)
    {
        lock (_lock)
        {
            output.WriteLine(SafeText.Clean(text));
            output.Flush();
        }
    }

    /// <inheritdoc/>
    public async Task StatusAsync(string text, Func<Task> work)
    {
        Line(text);
        var start = clock.GetTimestamp();
        var task = work();
        while (!task.IsCompleted)
        {
            using var ended = new CancellationTokenSource();
            await Task.WhenAny(task, Task.Delay(SignOfLife, clock, ended.Token));
            await ended.CancelAsync();
            if (!task.IsCompleted)
            {
                Line($"   {(int)clock.GetElapsedTime(start).TotalSeconds}s elapsed");
            }
        }

        await task;
    }

    /// <inheritdoc/>
    public Task TrackAsync(string title, int total, Func<Action<ProgressSnapshot>, Task> work) =>
        work(new ProgressLines(clock, Line).Report);

    /// <inheritdoc/>
    public Task PulseAsync(string title, int total, Func<Action<PulseSnapshot>, Task> work) =>
        work(new PulseLines(clock, Line).Report);

    /// <inheritdoc/>
    public void Ring()
    {
        // A file has no bell.
    }
}
