namespace Classify.Providers.Limits;

/// <summary>
/// What a provider accepts. From one empty bucket to the next it cannot have accepted more than its rate allows, and
/// exactly that if the bucket was never full between.
/// </summary>
/// <param name="Since">When counting began.</param>
/// <param name="From">Number of the start that it began with.</param>
/// <param name="FromEmpty">That start was rejected: the bucket was empty.</param>
/// <param name="Rejected">Starts since then that were rejected.</param>
internal sealed record AcceptedRate(TimeSpan Since, long From, bool FromEmpty, long Rejected = 0)
{
    private const double ShortestSeconds = 0.001;
    private const double ShortestBurstSeconds = 0.1;
    private const double ProvingSeconds = 1;

    /// <summary>Bounds of the rate, given that start <paramref name="number"/>, at <paramref name="now"/>, was rejected.</summary>
    public RateBounds Until(TimeSpan now, long number)
    {
        var seconds = Math.Max((now - Since).TotalSeconds, FromEmpty ? ShortestSeconds : ShortestBurstSeconds);
        var accepted = Math.Max(number - From - Rejected - (FromEmpty ? 1 : 0), 0);
        var proves = FromEmpty && seconds >= ProvingSeconds;
        return new RateBounds(proves ? Math.Max(accepted - 1, 0) / seconds : 0, accepted / seconds, (accepted + 1) / seconds);
    }
}

/// <summary>A provider's rate in starts a second, one start more or less for the fractions of tokens at both ends.</summary>
/// <param name="Least">The provider sustains it; 0 where nothing is proven.</param>
/// <param name="Likely">What was accepted.</param>
/// <param name="Most">More was not accepted, unless the bucket was full between.</param>
internal sealed record RateBounds(double Least, double Likely, double Most);
