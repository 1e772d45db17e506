using System.Collections.Concurrent;
using Classify.Providers.Abilities;

namespace Classify.Service.ProviderBatches;

/// <summary>
/// Has one question of a new model asked at once: what a model refuses shows in seconds then, and not after a job that took hours.
/// </summary>
internal sealed class AbilityProbes(LearntAbilities abilities, TimeProvider time)
{
    /// <summary>A probe that takes longer says nothing: jobs then go without it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(string Provider, string Model), DateTimeOffset> _probes = new();

    /// <summary>What is to be done before jobs of the model are submitted.</summary>
    public async Task<ProbeStep> NextAsync(string provider, string model, CancellationToken cancellationToken)
    {
        if (await abilities.AreCompleteAsync(provider, model, cancellationToken))
        {
            return ProbeStep.None;
        }

        var now = time.GetUtcNow();
        var since = _probes.GetOrAdd((provider, model), now);
        return since == now ? ProbeStep.AskOne : now - since < Patience ? ProbeStep.Wait : ProbeStep.None;
    }
}

/// <summary>What is to be done before jobs of a model are submitted.</summary>
internal enum ProbeStep
{
    /// <summary>Nothing: submit.</summary>
    None,

    /// <summary>Ask one question at once.</summary>
    AskOne,

    /// <summary>Wait for the answer to it.</summary>
    Wait,
}
