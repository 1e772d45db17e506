using Classify.Core.Workflow;
using Classify.Data.Ledger;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Service.Asking;

namespace Classify.Service.ProviderBatches;

/// <summary>Reads what became of a question of a job, as a call that brought the same answer would be read.</summary>
internal sealed class RowReader(CallPrices prices)
{
    /// <summary>Into how many jobs a question is put before it goes another way.</summary>
    private const int MaxAttempts = 2;

    /// <param name="question">Null where this version of the program asks in other words: the answer is kept, and the item asked anew.</param>
    /// <param name="reply">As the provider's client reads the row.</param>
    /// <param name="late">What becomes of questions that the job had no time for.</param>
    public ImportedRow Read(ProviderBatchRow job, ItemQuestion? question, ResultRow row, ModelReply reply, Fallback late)
    {
        if (AnsweredCall.AnswerOf(reply) is { } answer)
        {
            return new ImportedRow.Answered(row.CustomId, AnsweredCall.Result(
                answer, question?.IsUsable(answer) ?? false, reply, prices.InBatch(job.Provider, job.Model, reply), latency: null));
        }

        var failed = (ModelReply.Failed)reply;
        return new ImportedRow.Unanswered(row.CustomId, OutcomeOf(row.Outcome), failed.Status, failed.Error, row.Outcome switch
        {
            RowOutcome.Expired or RowOutcome.Cancelled => late,
            _ => FallbackOf(failed),
        })
        {
            MayBePaid = failed.MayBePaid,
            Reason = failed is { Failure: CallFailure.InvalidRequest, Learnt: false } ? AnsweredCall.RefusedReason(job.Provider, failed) : failed.Error,
        };
    }

    private static RequestOutcome OutcomeOf(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Expired => RequestOutcome.Expired,
        RowOutcome.Cancelled => RequestOutcome.Cancelled,
        _ => RequestOutcome.Failed,
    };

    private static Fallback FallbackOf(ModelReply.Failed failed) => failed.Failure switch
    {
        // The account, not the question: it is asked whenever the provider works again.
        CallFailure.AccountBlocked or CallFailure.Unreachable => Fallback.ParkAgain(),
        CallFailure.InvalidRequest when !failed.Learnt => new Fallback(AskMode.Rules),
        _ => new Fallback(AskMode.Sync, MaxAttempts),
    };
}
