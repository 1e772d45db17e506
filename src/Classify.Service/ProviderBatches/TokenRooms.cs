using System.Collections.Concurrent;
using Classify.Data.ProviderBatches;
using Classify.Providers.Batches;
using Classify.Providers.Pauses;
using Classify.Service.Asking;

namespace Classify.Service.ProviderBatches;

/// <summary>
/// How many tokens of prompts may wait for a model at its provider. Nobody tells the limit of an account: it is learnt from
/// jobs that are refused for it, and forgotten after a while, as limits grow.
/// </summary>
internal sealed class TokenRooms(EnqueuedTokens enqueued, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>No job is sent for so long where one was refused that should have had room.</summary>
    private static readonly TimeSpan NotUnderstood = TimeSpan.FromMinutes(5);

    /// <summary>A wave that waits is looked at again about then; if it is not, it waits no more.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(string Provider, string Model), Limit> _limits = new();
    private readonly ConcurrentDictionary<(string Provider, string Model), (DateTimeOffset Since, DateTimeOffset Until)> _full = new();

    /// <summary>The room that the jobs which have not ended leave.</summary>
    public async Task<TokenRoom> OfAsync(string provider, string model, CancellationToken cancellationToken)
    {
        if (!_limits.TryGetValue((provider, model), out var known) || time.GetUtcNow() - known.Since > Remembered)
        {
            return TokenRoom.Unlimited;
        }

        var left = time.GetUtcNow() < known.ClosedUntil ? 0 : known.Tokens - await enqueued.OfAsync(provider, model, cancellationToken);
        return new TokenRoom(left, known.Tokens);
    }

    /// <summary>Remembers that a job was refused because too many tokens would have waited.</summary>
    public async Task NoteRefusedAsync(string submitId, string provider, string model) => Learn(
        provider, model, await enqueued.AtRefusalAsync(submitId, time.GetUtcNow() - Remembered, CancellationToken.None));

    /// <summary>
    /// Learns from a refusal: half of what would have waited is allowed, but at least what did lately. One of a job that was sent
    /// before the limit was learnt teaches nothing more.
    /// </summary>
    public void Learn(string provider, string model, TokenRefusal refusal)
    {
        var now = time.GetUtcNow();
        var wanted = refusal.Job + refusal.Others;
        var tokens = Math.Max(refusal.Proven, wanted / 2);
        var limit = new Limit(tokens, now, tokens < wanted ? now : now + NotUnderstood);
        _limits.AddOrUpdate(
            (provider, model), limit, (_, known) => refusal.SentAt < known.Since && now - known.Since <= Remembered ? known : limit);
    }

    /// <summary>Notes that questions wait for room.</summary>
    /// <param name="until">When the room is looked at again.</param>
    public void NoteFull(string provider, string model, DateTimeOffset until)
    {
        var now = time.GetUtcNow();
        _full.AddOrUpdate((provider, model), (now, until), (_, full) => (now < full.Until + Late ? full.Since : now, until));
    }

    /// <summary>Why questions that are in no job wait; null where it is not for room.</summary>
    public PauseView? WaitOf(string provider, string model) =>
        _full.TryGetValue((provider, model), out var full) && time.GetUtcNow() < full.Until + Late
            ? new PauseView(PauseReason.NoRoom, $"{provider} lets no more tokens of {model} wait in jobs now.", full.Since, full.Until)
            : null;

    /// <param name="Tokens">How many may wait.</param>
    /// <param name="Since">When that was learnt.</param>
    /// <param name="ClosedUntil">Until when no job is sent at all.</param>
    private sealed record Limit(long Tokens, DateTimeOffset Since, DateTimeOffset ClosedUntil);
}
