namespace Classify.Providers.Abilities;

/// <summary>
/// Keeps what models refuse beyond the life of the process. Trouble with the storage stays inside: it costs a refused
/// request more, never an answer.
/// </summary>
public interface IAbilityStore
{
    /// <summary>What is stored of the model; null where it is not known yet.</summary>
    Task<ModelAbilities?> LoadAsync(string provider, string model, CancellationToken cancellationToken);

    /// <summary>Stores all that is known of the model. Called for one model at a time.</summary>
    Task SaveAsync(string provider, string model, ModelAbilities abilities, CancellationToken cancellationToken);
}
