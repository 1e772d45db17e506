using System.Collections.Concurrent;
using Classify.Data.Ledger;
using Classify.Data.Writing;
using Classify.Service.Settings;

namespace Classify.Service.Asking;

/// <summary>
/// Answers a question from the ledger where the same words were answered before, else asks the model. Identical questions in
/// flight on this node are asked once.
/// </summary>
internal sealed class QuestionAsker(ModelCaller caller, AnswerCache cache, IWriter writer, ServiceSettings settings, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Provider, string Model, string Hash), Task<AskResult?>> _inFlight = new();

    /// <exception cref="OperationCanceledException">The service stops before the question was answered.</exception>
    public async Task<AskResult> AskAsync(ItemQuestion question, CancellationToken stopping)
    {
        if (!IsShared(question))
        {
            return await caller.AskAsync(question, stopping);
        }

        var key = (question.Batch.Provider, question.Batch.Model, question.Prompt.Hash);
        var mine = new TaskCompletionSource<AskResult?>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (_inFlight.GetOrAdd(key, mine.Task) is var first && first != mine.Task)
        {
            switch (await first.WaitAsync(stopping))
            {
                case AskResult.Got { ValidatedBy: { } answered }:
                    return await CopyAsync(question, answered) ?? await caller.AskAsync(question, stopping);
                case AskResult.Got { WasAsked: true }:
                    // No usable answer came, so all others ask for themselves at once: waiting in turn could take hours.
                    return await caller.AskAsync(question, stopping);
            }
        }

        return await AskFirstAsync(question, key, mine, stopping);
    }

    /// <summary>Asks on behalf of all who wait for <paramref name="mine"/>; where nothing was sent, one of them comes next.</summary>
    private async Task<AskResult> AskFirstAsync(
        ItemQuestion question, (string Provider, string Model, string Hash) key, TaskCompletionSource<AskResult?> mine, CancellationToken stopping)
    {
        AskResult? result = null;
        try
        {
            return result = await FromLedgerAsync(question, stopping) ?? await caller.AskAsync(question, stopping);
        }
        finally
        {
            // Before the others hear of it: who comes next must not find it here again.
            _inFlight.TryRemove(key, out _);
            mine.SetResult(result);
        }
    }

    /// <summary>The answer that the same words got before, entered in the ledger for this question too; null where it must be asked.</summary>
    public async Task<AskResult?> FromLedgerAsync(ItemQuestion question, CancellationToken stopping)
    {
        if (!IsShared(question))
        {
            return null;
        }

        var since = time.GetUtcNow() - TimeSpan.FromDays(settings.AnswerCacheDays);
        var found = await cache.FindAsync(question.Batch.Provider, question.Batch.Model, question.Prompt.Hash, since, stopping);
        return found is null || !question.IsUsable(found.Answer) ? null : await EnterAsync(question, found);
    }

    private bool IsShared(ItemQuestion question) => settings.AnswerCacheDays > 0 && question.MayBeShared;

    private async Task<AskResult?> CopyAsync(ItemQuestion question, long answeredBy)
    {
        var since = time.GetUtcNow() - TimeSpan.FromDays(settings.AnswerCacheDays);
        var found = await cache.FindAsync(question.Batch.Provider, question.Batch.Model, question.Prompt.Hash, since, CancellationToken.None);
        return found is null || !question.IsUsable(found.Answer) ? null : await EnterAsync(question, found with { CallId = answeredBy });
    }

    private async Task<AskResult?> EnterAsync(ItemQuestion question, CachedAnswer found)
    {
        var entered = await writer.WriteAsync(new CacheCall(question.Call(attempt: 1), found.CallId), CancellationToken.None);
        return entered is { IsCommitted: true, Value: true } ? new AskResult.Got(found.Answer, found.CallId) : null;
    }
}
