namespace Classify.Client.Display;

/// <summary>Plain lines, for files, pipes and logs.</summary>
public sealed class PlainDisplay(TextWriter output, TimeProvider clock) : IRunDisplay
{
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
    public Task StatusAsync(string text, Func<Task> work)
    {
        Line(text);
        return work();
    }

    /// <inheritdoc/>
    public Task TrackAsync(string title, int total, Func<Action<ProgressSnapshot>, Task> work) =>
        work(new ProgressLines(clock, Line).Report);
}
