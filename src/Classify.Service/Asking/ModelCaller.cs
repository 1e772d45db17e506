using Classify.Core.Workflow;
using Classify.Data.Ledger;
using Classify.Data.Writing;
using Classify.Providers.Calls;
using Classify.Providers.Limits;
using Classify.Providers.Resilience;
using Classify.Service.Settings;

namespace Classify.Service.Asking;

/// <summary>
/// Puts a question to the model: every request over the wire has its row in the ledger before it is sent, and is settled there
/// whoever owns the item by then.
/// </summary>
internal sealed partial class ModelCaller(
    Models models,
    QuestionResilience resilience,
    CallPrices prices,
    IWriter writer,
    ServiceSettings settings,
    TimeProvider time,
    ILogger<ModelCaller> logger)
{
    private static readonly TimeSpan WhilePaused = TimeSpan.FromSeconds(5);

    /// <param name="stopping">Ends waiting for a turn; a request that was sent is waited for.</param>
    /// <exception cref="OperationCanceledException">The service stops before the question was answered.</exception>
    public async Task<AskResult> AskAsync(ItemQuestion question, CancellationToken stopping)
    {
        var call = new CallState();
        var outcome = await resilience.AskAsync((number, cancellation) => SendAsync(question, number, call, cancellation), stopping);
        return call.Ended ?? outcome switch
        {
            QuestionOutcome.Replied { Reply: ModelReply.Answered } => new AskResult.Got(call.Answer!, call.ValidatedBy),
            QuestionOutcome.Replied => new AskResult.Got(call.Answer!, ValidatedBy: null),
            QuestionOutcome.Impossible { Failure: var failure } =>
                Unavailable($"{question.Batch.Provider} refused the request: {failure.Error}"),
            QuestionOutcome.Exhausted { Last: var last } =>
                Unavailable($"{question.Batch.Provider} gave no answer in {outcome.Attempts} attempts: {last.Error}"),
            QuestionOutcome.Paused => new AskResult.Paused(PausedUntil(question.Batch.Provider)),
            _ => throw new NotSupportedException(outcome.GetType().Name),
        };
    }

    private static AskResult.Got Unavailable(string reason) => new(new Answer.Unavailable(reason), ValidatedBy: null);

    private async Task<AttemptReply> SendAsync(ItemQuestion question, int number, CallState call, CancellationToken stopping)
    {
        var (provider, model) = (question.Batch.Provider, question.Batch.Model);
        var limiter = models.Limiter(provider, model);
        using var lease = await limiter.AcquireAsync(stopping);

        // After the wait for a turn: the provider may have been paused meanwhile.
        using var permit = models.Pause(provider).TryEnter();
        if (permit is null)
        {
            return call.End(new AskResult.Paused(PausedUntil(provider)));
        }

        var opened = await writer.WriteAsync(
            new OpenCall(question.Call(number), prices.Reservation(provider, model, question.Prompt), settings.MaxCostUsd), CancellationToken.None);
        if (!opened.IsCommitted)
        {
            Log.StorageFailed(logger, question.Batch.TraceId, question.Item.IndicatorId, opened.Failure);
            return call.End(new AskResult.Lost());
        }

        switch (opened.Value)
        {
            case OpenOutcome.NotOurs:
                return call.End(new AskResult.Lost());
            case OpenOutcome.OverBudget:
                return call.End(Unavailable("The batch has used up what it may spend (MAX_COST_USD).") with { WasAsked = false });
        }

        var id = ((OpenOutcome.Opened)opened.Value).Id;
        var started = time.GetTimestamp();
        var reply = await models.Client(provider).AskAsync(question.Request, CancellationToken.None);
        var latency = time.GetElapsedTime(started);
        lease.Release(CallOutcome.Of(reply));
        if (reply.RateLimit?.Wait is { } wait)
        {
            limiter.Observe(remaining: 0, wait);
        }

        permit.Report(reply);
        await SettleAsync(question, id, reply, latency, call);
        return new AttemptReply(reply) { Queued = lease.Waited, AskAgainAtOnce = reply is ModelReply.Failed { Learnt: true } };
    }

    private async Task SettleAsync(ItemQuestion question, long id, ModelReply reply, TimeSpan latency, CallState call)
    {
        CallResult result = reply switch
        {
            ModelReply.Answered answered => Answered(
                question, call.Take(new Answer.Text(answered.Content) { Probabilities = answered.Probabilities }, question, id), answered.Usage, answered.FinishReason, latency),
            ModelReply.Refused refused => Answered(
                question, call.Take(new Answer.Unavailable($"The model declined to answer: {refused.Reason}"), question, id), refused.Usage, refused.FinishReason, latency),
            ModelReply.Failed { MayBePaid: true } lost => new CallResult.Unknown
            {
                HttpStatus = lost.Status,
                Error = lost.Error,
                LatencyMs = latency.TotalMilliseconds,
            },
            ModelReply.Failed failed => new CallResult.Failed(failed.Status, failed.Error) { LatencyMs = latency.TotalMilliseconds },
            _ => throw new NotSupportedException(reply.GetType().Name),
        };
        var settled = await writer.WriteAsync(new SettleCall(id, result), CancellationToken.None);
        if (!settled.IsCommitted)
        {
            Log.StorageFailed(logger, question.Batch.TraceId, question.Item.IndicatorId, settled.Failure);
        }
    }

    private CallResult.Answered Answered(ItemQuestion question, CallState call, TokenUsage? usage, string finishReason, TimeSpan latency) =>
        new(call.Answer!, call.ValidatedBy is not null)
        {
            FinishReason = finishReason,
            PromptTokens = usage?.Prompt,
            CompletionTokens = usage?.Completion,
            CachedTokens = usage?.Cached,
            Cost = CallCost.Sync(prices.Cost(question.Batch.Provider, question.Batch.Model, usage)),
            LatencyMs = latency.TotalMilliseconds,
        };

    private DateTimeOffset PausedUntil(string provider) =>
        models.Pause(provider).Snapshot()?.NextProbeAt is { } at && at > time.GetUtcNow() ? at : time.GetUtcNow() + WhilePaused;

    /// <summary>What the attempts at one question have come to.</summary>
    private sealed class CallState
    {
        /// <summary>Why no attempt is made any more, decided before one was sent.</summary>
        public AskResult? Ended { get; private set; }

        public Answer? Answer { get; private set; }

        public long? ValidatedBy { get; private set; }

        public CallState Take(Answer answer, ItemQuestion question, long id)
        {
            Answer = answer;
            ValidatedBy = question.IsUsable(answer) ? id : null;
            return this;
        }

        public AttemptReply End(AskResult result)
        {
            Ended = result;
            return new AttemptReply(new ModelReply.Failed(CallFailure.InvalidRequest, Status: null, "Not sent.", RetryAfter: null));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Batch {TraceId}, indicator {IndicatorId}: a call could not be entered in the ledger: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string traceId, string indicatorId, string failure);
    }
}
