using System.Collections.Concurrent;

namespace Classify.Service.ProviderBatches;

/// <summary>
/// What this process knows of submissions beyond the tables. After a restart it knows nothing: then jobs are looked for that need
/// not be, nothing worse.
/// </summary>
internal sealed class Submissions(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, byte> _underWay = new();
    private readonly ConcurrentDictionary<string, (string Provider, string? Model)> _unsent = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _missed = new();
    private readonly ConcurrentDictionary<(string SubmitId, string Candidate), int> _unreadable = new();
    private readonly ConcurrentDictionary<(string Provider, string Model), DateTimeOffset> _held = new();

    /// <summary>Marks a job as being submitted right now, until what is returned is disposed of.</summary>
    public UnderWay Begin(string submitId)
    {
        _underWay[submitId] = 0;
        return new UnderWay(_underWay, submitId);
    }

    /// <summary>Whether the job is being submitted right now.</summary>
    public bool IsUnderWay(string submitId) => _underWay.ContainsKey(submitId);

    /// <summary>Notes that the provider has certainly never heard of a job, which is to be sent once more.</summary>
    /// <param name="model">The model whose jobs would fare no better meanwhile; null where none of the provider would.</param>
    public void NoteUnsent(string submitId, string provider, string? model) => _unsent[submitId] = (provider, model);

    /// <summary>Whether the provider has certainly never heard of the job: it need not be looked for.</summary>
    public bool IsUnsent(string submitId) => _unsent.ContainsKey(submitId);

    /// <summary>Whether a job waits to be sent once more, and others of the model would fare no better.</summary>
    public bool HasUnsent(string provider, string model) => _unsent.Values.Any(job => job == (provider, null) || job == (provider, model));

    /// <summary>Notes that the provider's whole list does not show a job.</summary>
    /// <returns>How long ago the first such list was read since the job was sent: how long a large one took to send does not count.</returns>
    public TimeSpan NoteMissed(string submitId)
    {
        var now = time.GetUtcNow();
        return now - _missed.GetOrAdd(submitId, now);
    }

    /// <summary>Notes that the results of a candidate of a job cannot be read.</summary>
    /// <returns>How often that was so.</returns>
    public int NoteUnreadable(string submitId, string candidate) => _unreadable.AddOrUpdate((submitId, candidate), 1, (_, looks) => looks + 1);

    /// <summary>Forgets a job that is sent now, or not to be sent any more.</summary>
    public void Forget(string submitId)
    {
        _unsent.TryRemove(submitId, out _);
        _missed.TryRemove(submitId, out _);
    }

    /// <summary>Holds the questions of a model back that wait for money, or for room at the provider.</summary>
    /// <param name="wait">How long nothing is tried.</param>
    public void HoldWave(string provider, string model, TimeSpan wait) => _held[(provider, model)] = time.GetUtcNow() + wait;

    /// <summary>Whether the questions of the model are held back.</summary>
    public bool IsWaveHeld(string provider, string model) =>
        _held.TryGetValue((provider, model), out var until) && time.GetUtcNow() < until;

    /// <summary>A submission under way.</summary>
    public readonly struct UnderWay(ConcurrentDictionary<string, byte> all, string submitId) : IDisposable
    {
        public void Dispose() => all.TryRemove(submitId, out _);
    }
}
