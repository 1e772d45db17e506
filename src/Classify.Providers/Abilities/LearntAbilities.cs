using System.Collections.Concurrent;

namespace Classify.Providers.Abilities;

/// <summary>What this process knows of models, read from the store once for each model. One for all clients.</summary>
public sealed class LearntAbilities(IAbilityStore store) : IDisposable
{
    private readonly ConcurrentDictionary<(string Provider, string Model), ModelAbilities> known = new();
    private readonly ConcurrentDictionary<(string Provider, string Model), bool> accepted = new();
    private readonly SemaphoreSlim saving = new(1);

    /// <summary>What is known of the model now.</summary>
    public async Task<ModelAbilities> OfAsync(string provider, string model, CancellationToken cancellationToken)
    {
        if (known.TryGetValue((provider, model), out var abilities))
        {
            return abilities;
        }

        var stored = await store.LoadAsync(provider, model, cancellationToken);
        return known.GetOrAdd((provider, model), stored ?? ModelAbilities.All);
    }

    /// <summary>Remembers that the model refuses <paramref name="parts"/>. Nothing is stored twice when many requests learn the same.</summary>
    public async Task LearnAsync(string provider, string model, IEnumerable<string> parts, CancellationToken cancellationToken)
    {
        await saving.WaitAsync(cancellationToken);
        try
        {
            var before = await OfAsync(provider, model, cancellationToken);
            var after = before.Without(parts);
            if (after != before)
            {
                known[(provider, model)] = after;
                accepted[(provider, model)] = false;
                await store.SaveAsync(provider, model, after, cancellationToken);
            }
        }
        finally
        {
            saving.Release();
        }
    }

    /// <summary>
    /// Whether the model has accepted a request that left out what it is known to refuse: in this process, or in an earlier
    /// one that stored it.
    /// </summary>
    public async Task<bool> AreCompleteAsync(string provider, string model, CancellationToken cancellationToken) =>
        accepted.TryGetValue((provider, model), out var complete)
            ? complete
            : await store.LoadAsync(provider, model, cancellationToken) is not null && accepted.GetOrAdd((provider, model), true);

    /// <summary>Remembers that the model accepted a request written for <paramref name="abilities"/>.</summary>
    public async Task ConfirmAsync(string provider, string model, ModelAbilities abilities, CancellationToken cancellationToken)
    {
        if (accepted.GetValueOrDefault((provider, model)))
        {
            return;
        }

        await saving.WaitAsync(cancellationToken);
        try
        {
            if (await OfAsync(provider, model, cancellationToken) == abilities && !accepted.GetValueOrDefault((provider, model)))
            {
                accepted[(provider, model)] = true;
                await store.SaveAsync(provider, model, abilities, cancellationToken);
            }
        }
        finally
        {
            saving.Release();
        }
    }

    public void Dispose() => saving.Dispose();
}
