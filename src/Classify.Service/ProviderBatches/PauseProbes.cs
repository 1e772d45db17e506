using System.Collections.Concurrent;
using Classify.Providers.Pauses;
using Classify.Service.Asking;

namespace Classify.Service.ProviderBatches;

/// <summary>
/// Holds jobs back while an account has no credit or no access, or a model is refused: a provider takes them all the same and
/// refuses them later. One question asked at once shows whether it works again.
/// </summary>
internal sealed class PauseProbes(Models models, TimeProvider time)
{
    /// <summary>Within it a question that waits elsewhere makes the probe that is due.</summary>
    private static readonly TimeSpan ForOthers = TimeSpan.FromSeconds(2);

    /// <summary>Time for a question to be the probe, before one more is asked at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortestHold = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<ProviderPause, (DateTimeOffset Pause, DateTimeOffset At)> _asked = new();
    private readonly ConcurrentDictionary<string, (TimeSpan Length, DateTimeOffset Until)> _holds = new();

    /// <summary>What is to be done before jobs of the model are submitted.</summary>
    public ProbeStep Next(string provider, string model)
    {
        // The model first: a question to one that is refused shows nothing of the account.
        if ((Next(models.Pause(provider, model)) ?? Next(models.Pause(provider))) is { } step)
        {
            return step;
        }

        return _holds.TryGetValue(provider, out var hold) && time.GetUtcNow() < hold.Until ? ProbeStep.Wait : ProbeStep.None;
    }

    /// <summary>Questions of a job were refused because of the account: the next job waits, each time longer.</summary>
    public void NoteRefused(string provider)
    {
        var now = time.GetUtcNow();
        _holds.AddOrUpdate(
            provider,
            _ => (ShortestHold, now + ShortestHold),
            (_, hold) => now < hold.Until ? hold : Longer(hold.Length, now));
    }

    /// <summary>A question of a job was answered.</summary>
    public void NoteAnswered(string provider) => _holds.TryRemove(provider, out _);

    /// <summary>Null where nothing is paused that needs an answer to go on.</summary>
    private ProbeStep? Next(ProviderPause pause)
    {
        var now = time.GetUtcNow();
        if (pause.Snapshot() is not { } paused || !paused.Reason.NeedsAnswer())
        {
            return null;
        }

        var wasAsked = _asked.TryGetValue(pause, out var asked) && asked.Pause == paused.Since && now - asked.At < Patience;
        if (paused.Probing || wasAsked || now < paused.NextProbeAt + ForOthers)
        {
            return ProbeStep.Wait;
        }

        _asked[pause] = (paused.Since, now);
        return ProbeStep.AskOne;
    }

    private static (TimeSpan Length, DateTimeOffset Until) Longer(TimeSpan last, DateTimeOffset now)
    {
        var next = last * 2 < LongestHold ? last * 2 : LongestHold;
        return (next, now + next);
    }
}
