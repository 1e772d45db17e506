namespace Classify.Providers.Limits;

/// <summary>
/// How a pace that goes well is raised: by a tenth a second until the provider's rate has been measured; from then on slowly
/// near the rate that was just too much, and faster the longer nothing happens.
/// </summary>
internal sealed class PaceProbe
{
    private const double SearchPerSecond = 0.1;
    private const double ProbePerSecond = 0.0033;
    private const double RampSeconds = 15;
    private const double RampStarts = 60;
    private const double RampTop = 30;

    private bool _known;
    private double _seconds;
    private double _starts;

    /// <summary>The pace after one more start at <paramref name="rate"/> a second.</summary>
    public double Faster(double rate)
    {
        _seconds += 1 / rate;
        _starts++;
        var ramp = Math.Min(_seconds / RampSeconds, _starts / RampStarts);
        return rate + (_known ? ProbePerSecond * Math.Min(RampTop, ramp * ramp) : SearchPerSecond);
    }

    /// <summary>A 429 came.</summary>
    /// <param name="known">The provider's rate was measured by it.</param>
    public void Restart(bool known)
    {
        _known |= known;
        _seconds = 0;
        _starts = 0;
    }
}
