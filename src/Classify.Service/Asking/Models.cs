using Classify.Providers.Abilities;
using Classify.Providers.Anthropic;
using Classify.Providers.Batches;
using Classify.Providers.Batches.Anthropic;
using Classify.Providers.Batches.OpenAI;
using Classify.Providers.Calls;
using Classify.Providers.Limits;
using Classify.Providers.Local;
using Classify.Providers.OpenAI;
using Classify.Providers.Pauses;
using Classify.Service.Settings;

namespace Classify.Service.Asking;

/// <summary>The providers of models as this node knows them: a client, a pause and the limits of each.</summary>
internal sealed class Models : IDisposable
{
    private static readonly TimeSpan WhileProbing = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, (IModelClient Client, ProviderPause Pause)> _providers = [];
    private readonly Dictionary<string, IBatchClient> _batches = [];
    private readonly ModelLimiters _limiters;
    private readonly ModelPauses _pauses;
    private readonly DateTimeOffset _since;
    private readonly TimeProvider _time;

    public Models(ServiceSettings settings, LearntAbilities abilities, TimeProvider time)
    {
        (_time, _since, _pauses) = (time, time.GetUtcNow(), new ModelPauses(time));
        foreach (var (provider, known) in settings.ModelProviders)
        {
            _providers.Add(provider, (ClientOf(provider, known.Options, abilities, time), new ProviderPause(time)));
            if (BatchClientOf(provider, known.Options, abilities, time) is { } batches)
            {
                _batches.Add(provider, batches);
            }
        }

        _limiters = new ModelLimiters(provider => new LimiterOptions(settings.ModelProviders[provider].MaxConcurrency), time);
    }

    public IModelClient Client(string provider) => _providers[provider].Client;

    /// <summary>The batch API of <paramref name="provider"/>; null where it has none, or its key is not set.</summary>
    public IBatchClient? BatchClient(string provider) => _batches.GetValueOrDefault(provider);

    public ProviderPause Pause(string provider) => _providers[provider].Pause;

    /// <summary>The pause of this model alone.</summary>
    public ProviderPause Pause(string provider, string model) => _pauses.Of(provider, model);

    /// <summary>Pauses a model that its provider refused in a job.</summary>
    /// <param name="error">What the provider said.</param>
    public void PauseRefused(string provider, string model, string error)
    {
        // The pause of a model is shown beside its limits.
        _ = Limiter(provider, model);
        using var permit = Pause(provider, model).TryEnter();
        permit?.Report(new ModelReply.Failed(CallFailure.ModelUnavailable, Status: null, error, RetryAfter: null));
    }

    /// <summary>Leave to call the model now, of its provider and of itself; null while there is none.</summary>
    public (CallPermit OfProvider, CallPermit OfModel)? TryEnter(string provider, string model)
    {
        var ofProvider = Pause(provider).TryEnter();
        if (ofProvider is null || Pause(provider, model).TryEnter() is not { } ofModel)
        {
            ofProvider?.Dispose();
            return null;
        }

        return (ofProvider, ofModel);
    }

    /// <summary>When the model may be asked again, its provider's pause included; null where it may now.</summary>
    public DateTimeOffset? PausedUntil(string provider, string model)
    {
        ProviderPause[] pauses = [Pause(provider), Pause(provider, model)];
        if (pauses.All(pause => pause.MayEnter))
        {
            return null;
        }

        // Past where a probe is on its way.
        var next = pauses.Max(pause => pause.Snapshot()?.NextProbeAt);
        return next > _time.GetUtcNow() ? next : _time.GetUtcNow() + WhileProbing;
    }

    /// <summary>Why nothing can be asked of <paramref name="provider"/> now; null where something can, or it is none that is asked.</summary>
    public PauseView? PauseOf(string provider) =>
        _providers.TryGetValue(provider, out var known) ? PauseView.Of(known.Pause)
            : KnownProviders.KeyVariable(provider) is { } variable ? PauseView.NoKey(provider, variable, _since)
            : null;

    /// <summary>Why nothing can be asked of <paramref name="model"/> now; null where something can, or it is none that is asked.</summary>
    public PauseView? PauseOf(string provider, string model) => PauseOf(provider) ?? ModelPauseOf(provider, model);

    /// <summary>The pause of this model alone; null where there is none.</summary>
    public PauseView? ModelPauseOf(string provider, string model) => PauseView.Of(_pauses.Find(provider, model));

    public AdaptiveLimiter Limiter(string provider, string model) => _limiters.For(provider, model);

    /// <summary>How the limiters stand, by provider and model.</summary>
    public IReadOnlyDictionary<(string Provider, string Model), LimiterSnapshot> Limits() => _limiters.Snapshots();

    public void Dispose()
    {
        _limiters.Dispose();
        foreach (var (client, _) in _providers.Values)
        {
            (client as IDisposable)?.Dispose();
        }

        foreach (var client in _batches.Values)
        {
            (client as IDisposable)?.Dispose();
        }
    }

    private static IBatchClient? BatchClientOf(string provider, ProviderOptions options, LearntAbilities abilities, TimeProvider time) => provider switch
    {
        KnownProviders.OpenAI => new OpenAIBatchClient(options, abilities, time),
        KnownProviders.Anthropic => new AnthropicBatchClient(options, abilities, time),
        _ => null,
    };

    private static IModelClient ClientOf(string provider, ProviderOptions options, LearntAbilities abilities, TimeProvider time) => provider switch
    {
        KnownProviders.OpenAI => new OpenAIModelClient(options, abilities, time),
        KnownProviders.Anthropic => new AnthropicModelClient(options, abilities, time),
        KnownProviders.Local => new LocalModelClient(options, abilities, time),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Unknown provider."),
    };
}
