namespace Classify.Client.Display;

/// <summary>Turns a stream of snapshots into plain lines: on a change at most one a second, without one every few seconds, and the last always.</summary>
internal sealed class ProgressLines(TimeProvider clock, Action<string> write)
{
    private static readonly TimeSpan OnChange = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WithoutChange = TimeSpan.FromSeconds(5);

    private readonly long _start = clock.GetTimestamp();
    private long _written = clock.GetTimestamp();
    private int _shown;
    private bool _isComplete;

    public void Report(ProgressSnapshot snapshot)
    {
        var quiet = clock.GetElapsedTime(_written);
        var due = snapshot.IsComplete ? !_isComplete : quiet >= (snapshot.Ended == _shown ? WithoutChange : OnChange);
        if (due)
        {
            _isComplete = snapshot.IsComplete;
            _shown = snapshot.Ended;
            _written = clock.GetTimestamp();
            write(Text(snapshot, clock.GetElapsedTime(_start)));
        }
    }

    public static string Text(ProgressSnapshot snapshot, TimeSpan elapsed) =>
        $"   Progress: {snapshot.Share} - {(int)elapsed.TotalSeconds}s elapsed";
}
