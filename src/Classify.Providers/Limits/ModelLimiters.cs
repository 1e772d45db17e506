using System.Collections.Concurrent;

namespace Classify.Providers.Limits;

/// <summary>The limiters of this node: one for each provider and model.</summary>
/// <param name="options">Bounds for the models of a provider.</param>
public sealed class ModelLimiters(Func<string, LimiterOptions> options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<(string Provider, string Model), Lazy<AdaptiveLimiter>> _limiters = new();

    /// <summary>The one limiter of <paramref name="model"/>.</summary>
    public AdaptiveLimiter For(string provider, string model) => _limiters.GetOrAdd(
        (provider, model), key => new Lazy<AdaptiveLimiter>(() => new AdaptiveLimiter(options(key.Provider), time))).Value;

    /// <summary>How each stands, by provider and model.</summary>
    public IReadOnlyDictionary<(string Provider, string Model), LimiterSnapshot> Snapshots() =>
        _limiters.ToDictionary(limiter => limiter.Key, limiter => limiter.Value.Value.Snapshot());

    /// <summary>Cancels those who wait for a turn.</summary>
    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
        {
            limiter.Value.Dispose();
        }
    }
}
