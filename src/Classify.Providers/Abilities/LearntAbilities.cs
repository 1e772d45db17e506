using System.Collections.Concurrent;

namespace Classify.Providers.Abilities;

/// <summary>What this process knows of models, read from the store once for each model. One for all clients.</summary>
public sealed class LearntAbilities(IAbilityStore store) : IDisposable
{
    private readonly ConcurrentDictionary<(string Provider, string Model), ModelAbilities> known = new();
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
                await store.SaveAsync(provider, model, after, cancellationToken);
            }
        }
        finally
        {
            saving.Release();
        }
    }

    public void Dispose() => saving.Dispose();
}
