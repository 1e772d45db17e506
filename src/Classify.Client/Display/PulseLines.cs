using Classify.Client.Api;

namespace Classify.Client.Display;

/// <summary>Turns a stream of snapshots into plain lines: on a change at most once a second, without one once a minute, and the last always.</summary>
internal sealed class PulseLines(TimeProvider clock, Action<string> write)
{
    private static readonly TimeSpan OnChange = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WithoutChange = TimeSpan.FromMinutes(1);

    private readonly long _start = clock.GetTimestamp();
    private readonly Dictionary<string, string> _statuses = [];
    private long _written = clock.GetTimestamp();
    private int _shown;

    public void Report(PulseSnapshot snapshot)
    {
        var quiet = clock.GetElapsedTime(_written);
        if (quiet < OnChange && !snapshot.Progress.IsComplete)
        {
            return;
        }

        var lines = Changes(snapshot).ToList();
        if (lines.Count == 0 && quiet >= WithoutChange)
        {
            lines.Add(SignOfLife(snapshot));
        }

        if (lines.Count > 0)
        {
            _written = clock.GetTimestamp();
            lines.ForEach(write);
        }
    }

    private IEnumerable<string> Changes(PulseSnapshot snapshot)
    {
        foreach (var job in snapshot.Jobs.Where(job => _statuses.GetValueOrDefault(job.SubmitId) != job.Status))
        {
            _statuses[job.SubmitId] = job.Status;
            yield return Text(job);
        }

        if (snapshot.Progress.Ended != _shown)
        {
            _shown = snapshot.Progress.Ended;
            yield return Text(snapshot.Progress);
        }
    }

    private string SignOfLife(PulseSnapshot snapshot)
    {
        var open = snapshot.Jobs.Where(job => !job.HasEnded).ToList();
        return open.Count == 0 ? Text(snapshot.Progress)
            : Text(open[0]) + (open.Count == 1 ? "" : $" (and {Words.Count(open.Count - 1, "other job", "other jobs")})");
    }

    private string Text(ProviderJob job) => "   " + JobText.Line(job, clock.GetLocalNow());

    private string Text(ProgressSnapshot progress) => ProgressLines.Text(progress, clock.GetElapsedTime(_start));
}
