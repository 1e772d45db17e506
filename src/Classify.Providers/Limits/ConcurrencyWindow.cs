namespace Classify.Providers.Limits;

/// <summary>
/// How many calls may be in flight: doubles with each window of successes until the first trouble, then grows by one with each,
/// and halves on trouble. Grows only while it is full.
/// </summary>
internal sealed class ConcurrencyWindow(int initial, int max)
{
    private double _size = initial;
    private bool _slowStart = true;
    private bool _overloaded;
    private TimeSpan _lastCut = TimeSpan.MinValue;

    /// <summary>1 to the top.</summary>
    public int Size => (int)_size;

    /// <param name="inFlight">Calls in flight, the successful one included.</param>
    /// <param name="neededForPace">Calls in flight that the learnt rate of starts needs; up to there the rate is guard enough.</param>
    public void Succeeded(int inFlight, int neededForPace)
    {
        if (inFlight >= Size)
        {
            var quickly = _slowStart || (Size < neededForPace && !_overloaded);
            _size = Math.Min(max, _size + (quickly ? 1 : 1 / _size));
        }
    }

    /// <summary>Growth goes on by one for each window only.</summary>
    public void EndSlowStart() => _slowStart = false;

    /// <summary>429: halves, but not below what the learnt rate of starts needs.</summary>
    /// <param name="startedAt">When the call that was rejected was started.</param>
    public void RateLimited(TimeSpan startedAt, TimeSpan now, int neededForPace)
    {
        _overloaded = false;
        Halve(startedAt, now, Math.Clamp(neededForPace, 1, Size));
    }

    /// <summary>503 or 529: halves.</summary>
    /// <param name="startedAt">When the call that met it was started.</param>
    public void Overloaded(TimeSpan startedAt, TimeSpan now)
    {
        _overloaded = true;
        Halve(startedAt, now, floor: 1);
    }

    /// <summary>Once for all the calls that were in flight together.</summary>
    private void Halve(TimeSpan startedAt, TimeSpan now, int floor)
    {
        _slowStart = false;
        if (startedAt > _lastCut)
        {
            _lastCut = now;
            _size = Math.Max(_size / 2, floor);
        }
    }
}
