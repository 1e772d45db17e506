using System.Collections.Concurrent;
using Classify.Data.ProviderBatches;
using Classify.Providers.Batches;

namespace Classify.Service.ProviderBatches;

/// <summary>
/// How many tokens of prompts may wait for a model at its provider. Nobody tells the limit of an account: it is learnt from the
/// first job that is refused for it, and forgotten after a while, as limits grow.
/// </summary>
internal sealed class TokenRooms(EnqueuedTokens enqueued, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<(string Provider, string Model), (long Limit, DateTimeOffset Since)> _limits = new();

    /// <summary>The room that the jobs which have not ended leave.</summary>
    public async Task<TokenRoom> OfAsync(string provider, string model, CancellationToken cancellationToken)
    {
        if (!_limits.TryGetValue((provider, model), out var known) || time.GetUtcNow() - known.Since > Remembered)
        {
            return TokenRoom.Unlimited;
        }

        return new TokenRoom(known.Limit - await enqueued.OfAsync(provider, model, cancellationToken), known.Limit);
    }

    /// <summary>Remembers that a job was refused because too many tokens would have waited.</summary>
    /// <param name="job">Tokens of the job.</param>
    /// <param name="others">Tokens of the jobs that were waiting: those at least are allowed.</param>
    public void Refused(string provider, string model, long job, long others) =>
        _limits[(provider, model)] = (Math.Max(others, (job + others) / 2), time.GetUtcNow());
}
