using System.Collections.Concurrent;

namespace Classify.Providers.Abilities;

/// <summary>Forgets with the process.</summary>
public sealed class InMemoryAbilityStore : IAbilityStore
{
    private readonly ConcurrentDictionary<(string Provider, string Model), ModelAbilities> stored = new();

    public Task<ModelAbilities?> LoadAsync(string provider, string model, CancellationToken cancellationToken) =>
        Task.FromResult(stored.GetValueOrDefault((provider, model)));

    public Task SaveAsync(string provider, string model, ModelAbilities abilities, CancellationToken cancellationToken)
    {
        stored[(provider, model)] = abilities;
        return Task.CompletedTask;
    }
}
