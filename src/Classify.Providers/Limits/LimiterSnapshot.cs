namespace Classify.Providers.Limits;

/// <summary>How a limiter stands at one moment.</summary>
/// <param name="Window">Calls that may be in flight now.</param>
/// <param name="MaxConcurrency">The most that <paramref name="Window"/> can become.</param>
/// <param name="InFlight">Calls in flight.</param>
/// <param name="Waiting">Callers waiting for their turn.</param>
/// <param name="StartsPerSecond">The learnt rate of starts; null while the provider has not limited any.</param>
/// <param name="HeldUntil">No call starts before this moment; null when none is held back.</param>
/// <param name="RateLimited">429s so far.</param>
/// <param name="Overloaded">503s and 529s so far.</param>
public sealed record LimiterSnapshot(
    int Window,
    int MaxConcurrency,
    int InFlight,
    int Waiting,
    double? StartsPerSecond,
    DateTimeOffset? HeldUntil,
    long RateLimited,
    long Overloaded);
