using System.Collections.Concurrent;
using Classify.Providers.Pauses;

namespace Classify.Service.Asking;

/// <summary>The pauses of single models on this node, beside those of their providers.</summary>
internal sealed class ModelPauses(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Provider, string Model), ProviderPause> _pauses = new();

    /// <summary>Null where the model was never called.</summary>
    public ProviderPause? Find(string provider, string model) => _pauses.GetValueOrDefault((provider, model));

    public ProviderPause Of(string provider, string model) =>
        _pauses.GetOrAdd((provider, model), _ => ProviderPause.OfModel(time));
}
