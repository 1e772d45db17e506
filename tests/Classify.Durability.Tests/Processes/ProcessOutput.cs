namespace Classify.Durability.Tests.Processes;

/// <summary>The lines that a process wrote so far.</summary>
internal sealed class ProcessOutput
{
    private const int LinesShown = 100;

    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];

    /// <summary>The last of them.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
            {
                return string.Join(Environment.NewLine, _lines.TakeLast(LinesShown));
            }
        }
    }

    public void Add(string? line)
    {
        if (line is not null)
        {
            lock (_lock)
            {
                _lines.Add(line);
            }
        }
    }

    /// <summary>What follows <paramref name="marker"/> in the first line that has it, or null.</summary>
    public string? After(string marker)
    {
        lock (_lock)
        {
            var line = _lines.Find(line => line.Contains(marker, StringComparison.Ordinal));
            return line?[(line.IndexOf(marker, StringComparison.Ordinal) + marker.Length)..].Trim();
        }
    }
}
