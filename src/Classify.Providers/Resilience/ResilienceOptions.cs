namespace Classify.Providers.Resilience;

/// <summary>How long and how often a question is asked again.</summary>
/// <param name="TotalTime">From the first request on, without the waits for a turn; above zero.</param>
public sealed record ResilienceOptions(TimeSpan TotalTime)
{
    /// <summary>Total time as a multiple of the time that one call may take.</summary>
    private const int CallsInTotalTime = 5;

    /// <summary>Wait after the first failure that may pass; doubles with each.</summary>
    public TimeSpan TransientDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Wait after the first overload; doubles with each.</summary>
    public TimeSpan OverloadedDelay { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>No computed wait is longer, nor any after a failure that may pass; after a 429 or an overload what the provider asks for counts.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The most that a question is asked again at once; a model may refuse several things one by one.</summary>
    public int MaxAtOnce { get; init; } = 5;

    /// <summary>Five times what one call may take.</summary>
    public static ResilienceOptions For(TimeSpan callTimeout) => new(callTimeout * CallsInTotalTime);

    internal ResilienceOptions Validated()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(TotalTime, TimeSpan.Zero, nameof(TotalTime));
        return this;
    }
}
