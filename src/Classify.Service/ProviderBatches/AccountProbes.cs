using System.Collections.Concurrent;
using Classify.Providers.Pauses;
using Classify.Service.Asking;

namespace Classify.Service.ProviderBatches;

/// <summary>
/// Holds jobs back while an account has no credit or no access: a provider takes them all the same and refuses them later. One
/// question asked at once shows whether it works again.
/// </summary>
internal sealed class AccountProbes(Models models, TimeProvider time)
{
    /// <summary>Within it a question that waits elsewhere makes the probe that is due.</summary>
    private static readonly TimeSpan ForOthers = TimeSpan.FromSeconds(2);

    /// <summary>Time for a question to be the probe, before one more is asked at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortestHold = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Pause, DateTimeOffset At)> _asked = new();
    private readonly ConcurrentDictionary<string, (TimeSpan Length, DateTimeOffset Until)> _holds = new();

    /// <summary>What is to be done before jobs are submitted.</summary>
    public ProbeStep Next(string provider)
    {
        var now = time.GetUtcNow();
        if (models.Pause(provider).Snapshot() is not { } paused || !paused.Reason.NeedsAnswer())
        {
            return _holds.TryGetValue(provider, out var hold) && now < hold.Until ? ProbeStep.Wait : ProbeStep.None;
        }

        var wasAsked = _asked.TryGetValue(provider, out var asked) && asked.Pause == paused.Since && now - asked.At < Patience;
        if (paused.Probing || wasAsked || now < paused.NextProbeAt + ForOthers)
        {
            return ProbeStep.Wait;
        }

        _asked[provider] = (paused.Since, now);
        return ProbeStep.AskOne;
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

    private static (TimeSpan Length, DateTimeOffset Until) Longer(TimeSpan last, DateTimeOffset now)
    {
        var next = last * 2 < LongestHold ? last * 2 : LongestHold;
        return (next, now + next);
    }
}
