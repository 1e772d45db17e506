using Classify.Core.Workflow;
using Classify.Data.Ledger;
using Classify.Data.Writing;
using Classify.Providers.Calls;
using Classify.Providers.Resilience;
using Classify.Service.Settings;

namespace Classify.Service.Asking;

/// <summary>
/// Puts a question to the model: every request over the wire has its row in the ledger before it is sent, and is settled there
/// whoever owns the item by then.
/// </summary>
internal sealed partial class ModelCaller(
    Models models,
    CallAdmission admission,
    QuestionResilience resilience,
    CallPrices prices,
    IWriter writer,
    ServiceSettings settings,
    TimeProvider time,
    ILogger<ModelCaller> logger)
{
    private static readonly TimeSpan WithoutWord = TimeSpan.FromSeconds(5);

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
            QuestionOutcome.Impossible { Failure: var failure } => Unavailable(AnsweredCall.RefusedReason(question.Batch.Provider, failure)),
            QuestionOutcome.Exhausted { Last: var last } =>
                Unavailable($"{question.Batch.Provider} gave no answer in {outcome.Requests} requests: {last.Error}"),
            QuestionOutcome.Paused { Failure: var failure } => new AskResult.Paused(
                models.PausedUntil(question.Batch.Provider, question.Batch.Model) ?? time.GetUtcNow() + Wait(failure)),
            _ => throw new NotSupportedException(outcome.GetType().Name),
        };
    }

    private static AskResult.Got Unavailable(string reason) => new(new Answer.Unavailable(reason), ValidatedBy: null);

    private async Task<AttemptReply> SendAsync(ItemQuestion question, int number, CallState call, CancellationToken stopping)
    {
        var (provider, model) = (question.Batch.Provider, question.Batch.Model);
        var entry = question.Call(number);
        var (turn, ended) = await admission.WaitAsync(question, entry, stopping);
        if (turn is null)
        {
            return call.End(ended!);
        }

        using var used = turn;

        // Once more after the wait for a turn: what the model accepts may have been learnt meanwhile, and the money been used.
        var reserved = await admission.ReservationAsync(question, CancellationToken.None);
        var opened = await writer.WriteAsync(new OpenCall(entry, reserved, settings.MaxCostUsd), CancellationToken.None);
        turn.Place.Dispose();
        if (!opened.IsCommitted)
        {
            Log.StorageFailed(logger, question.Batch.TraceId, question.Item.IndicatorId, opened.Failure);
            return call.End(new AskResult.Lost());
        }

        if (opened.Value is not OpenOutcome.Opened { Id: var id })
        {
            return call.End(admission.Ended(opened.Value));
        }

        var started = time.GetTimestamp();
        var reply = await models.Client(provider).AskAsync(question.Request, CancellationToken.None);
        var latency = time.GetElapsedTime(started);
        turn.Report(reply);
        await SettleAsync(question, id, reply, latency, call);
        return new AttemptReply(reply) { Queued = turn.Lease.Waited, AskAgainAtOnce = reply is ModelReply.Failed { Learnt: true } };
    }

    private async Task SettleAsync(ItemQuestion question, long id, ModelReply reply, TimeSpan latency, CallState call)
    {
        CallResult result = reply switch
        {
            _ when AnsweredCall.AnswerOf(reply) is { } answer => AnsweredCall.Result(
                answer, call.Take(answer, question, id), reply, prices.OfCall(question.Batch.Provider, question.Batch.Model, reply), latency),
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
            // An answer that arrived is not to be paid again.
            settled = await writer.WriteAsync(new SettleCall(id, result), CancellationToken.None);
        }

        if (!settled.IsCommitted)
        {
            Log.StorageFailed(logger, question.Batch.TraceId, question.Item.IndicatorId, settled.Failure);
        }
    }

    /// <summary>How long a question rests that was not let through, though nothing is paused.</summary>
    private static TimeSpan Wait(ModelReply.Failed failure) =>
        failure.RetryAfter is not { } asked ? WithoutWord : asked < ModelReply.Failed.LongestWait ? asked : ModelReply.Failed.LongestWait;

    /// <summary>What the attempts at one question have come to.</summary>
    private sealed class CallState
    {
        /// <summary>Why no attempt is made any more, decided before one was sent.</summary>
        public AskResult? Ended { get; private set; }

        public Answer? Answer { get; private set; }

        public long? ValidatedBy { get; private set; }

        /// <returns>Whether the workflow can go on with it.</returns>
        public bool Take(Answer answer, ItemQuestion question, long id)
        {
            Answer = answer;
            ValidatedBy = question.IsUsable(answer) ? id : null;
            return ValidatedBy is not null;
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
