using Classify.Core.Workflow;
using Classify.Data.Ledger;
using Classify.Providers.Limits;
using Classify.Service.Settings;

namespace Classify.Service.Asking;

/// <summary>
/// Lets a question queue for its turn only where a call could be made: its item is still ours, nothing is paused, the batch has
/// money. Who cannot have a turn soon leaves, so that nobody holds up another.
/// </summary>
internal sealed class CallAdmission(
    Models models, CallOutlook outlook, QueuedReservations queued, CallPrices prices, ServiceSettings settings, TimeProvider time)
{
    private static readonly TimeSpan UntilMoneyIsFree = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <summary>The most that a call for <paramref name="question"/> can cost.</summary>
    public Task<double?> ReservationAsync(ItemQuestion question, CancellationToken cancellationToken) =>
        prices.ReservationAsync(question.Batch.Provider, question.Batch.Model, question.Prompt, cancellationToken);

    /// <summary>Waits for the right to make a call.</summary>
    /// <returns>That right; or what the question comes to without one.</returns>
    /// <exception cref="OperationCanceledException">The service stops.</exception>
    public async Task<(CallTurn? Turn, AskResult? Ended)> WaitAsync(ItemQuestion question, NewCall call, CancellationToken stopping)
    {
        if (Paused(question) is { } paused)
        {
            return (null, paused);
        }

        var reserved = await ReservationAsync(question, stopping);
        var standing = await outlook.OfAsync(call, stopping);
        if (standing.Refusal(reserved, settings.MaxCostUsd) is { } refusal)
        {
            return (null, Ended(refusal));
        }

        var place = queued.TryAdd(question.Batch.TraceId, reserved ?? 0, standing.RoomUsd(settings.MaxCostUsd));
        if (place is null)
        {
            return (null, Ended(new OpenOutcome.NotNow()));
        }

        var turn = await TurnAsync(question, call, place, stopping);
        return turn is null ? (null, await WithoutTurnAsync(question, call, stopping)) : (turn, null);
    }

    /// <summary>What a question comes to whose call was not opened.</summary>
    public AskResult Ended(OpenOutcome refusal) => refusal switch
    {
        OpenOutcome.NotNow => new AskResult.Paused(time.GetUtcNow() + UntilMoneyIsFree),
        OpenOutcome.OverBudget => new AskResult.Got(
            new Answer.Unavailable(OpenOutcome.OverBudget.Reason), ValidatedBy: null) { WasAsked = false },
        _ => new AskResult.Lost(),
    };

    private async Task<AskResult> WithoutTurnAsync(ItemQuestion question, NewCall call, CancellationToken stopping) =>
        !(await outlook.OfAsync(call, stopping)).IsOurs ? new AskResult.Lost()
        : Paused(question) ?? new AskResult.Paused(time.GetUtcNow());

    private AskResult.Paused? Paused(ItemQuestion question) =>
        models.PausedUntil(question.Batch.Provider, question.Batch.Model) is { } until ? new AskResult.Paused(until) : null;

    /// <summary>Null where the item was lost, or the provider or its model paused, meanwhile.</summary>
    private async Task<CallTurn?> TurnAsync(ItemQuestion question, NewCall call, IDisposable place, CancellationToken stopping)
    {
        var (provider, model) = (question.Batch.Provider, question.Batch.Model);
        var limiter = models.Limiter(provider, model);
        CallLease? lease = null;
        try
        {
            lease = await LeaseAsync(question, call, limiter, stopping);
            if (lease is not null && models.TryEnter(provider, model) is var (ofProvider, ofModel))
            {
                return new CallTurn(place, lease, limiter, ofProvider, ofModel);
            }
        }
        catch
        {
            place.Dispose();
            throw;
        }

        lease?.Dispose();
        place.Dispose();
        return null;
    }

    private async Task<CallLease?> LeaseAsync(ItemQuestion question, NewCall call, AdaptiveLimiter limiter, CancellationToken stopping)
    {
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var lease = limiter.AcquireAsync(leave.Token);
        try
        {
            while (!lease.IsCompleted)
            {
                await ((Task)lease.WaitAsync(LookEvery, time, CancellationToken.None)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!lease.IsCompleted && (Paused(question) is not null || !(await outlook.OfAsync(call, CancellationToken.None)).IsOurs))
                {
                    await leave.CancelAsync();
                }
            }

            return await lease;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return null;
        }
        catch
        {
            // Else the turn would come when nobody waits for it any more.
            await leave.CancelAsync();
            (lease.IsCompletedSuccessfully ? lease.Result : null)?.Dispose();
            throw;
        }
    }
}
