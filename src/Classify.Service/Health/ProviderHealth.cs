using System.Text.Json.Serialization;
using Classify.Providers.Limits;
using Classify.Service.Asking;
using Classify.Service.Settings;

namespace Classify.Service.Health;

/// <summary>Whether a provider of models can be asked.</summary>
public enum ProviderStatus
{
    /// <summary>It can be asked.</summary>
    [JsonStringEnumMemberName("ready")] Ready,

    /// <summary>It does not work now; what waits for it goes on when it does.</summary>
    [JsonStringEnumMemberName("paused")] Paused,

    /// <summary>Its key is not set.</summary>
    [JsonStringEnumMemberName("no-key")] NoKey,
}

/// <summary>How a provider of models is.</summary>
/// <param name="Model">The model of requests that name none; null where they must name one.</param>
/// <param name="Pause">Why it is not asked now; without a key only while batches wait for it.</param>
/// <param name="Limits">How much this node asks of each model at once, for those asked since the start.</param>
public sealed record ProviderHealth(
    string Provider, ProviderStatus Status, string? Model, PauseView? Pause, IReadOnlyList<ModelLimit> Limits)
{
    /// <summary>All of them, with a key or without.</summary>
    /// <param name="waitedFor">The providers that open batches wait for.</param>
    internal static IReadOnlyList<ProviderHealth> Of(ServiceSettings settings, Models models, IReadOnlyCollection<string> waitedFor)
    {
        var limits = models.Limits().ToLookup(
            limit => limit.Key.Provider, limit => new ModelLimit(
                limit.Key.Model, limit.Value, models.ModelPauseOf(limit.Key.Provider, limit.Key.Model)));
        return
        [
            .. KnownProviders.All.Where(provider => provider != KnownProviders.Builtin).Select(provider =>
            {
                var known = settings.ModelProviders.GetValueOrDefault(provider);
                var pause = known is not null || waitedFor.Contains(provider) ? models.PauseOf(provider) : null;
                var status = known is null ? ProviderStatus.NoKey : pause is null ? ProviderStatus.Ready : ProviderStatus.Paused;
                return new ProviderHealth(provider, status, known?.Model, pause, [.. limits[provider]]);
            }),
        ];
    }
}

/// <summary>How much is asked of a model at once.</summary>
/// <param name="Pause">Why this model alone is not asked now; null while it is.</param>
public sealed record ModelLimit(string Model, LimiterSnapshot Limit, PauseView? Pause);
