using Classify.Data.Conventions;
using Classify.Data.Ledger;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>What came of opening a job.</summary>
/// <param name="Requests">Requests to submit; with none there is no job.</param>
/// <param name="LeftOut">Requests whose item waits for them no longer.</param>
/// <param name="NotNow">Requests that stay parked until calls of their batch are settled, which hold back the money they need.</param>
/// <param name="OverBudget">Requests that could cost more than their batch may still spend; the rules decide instead.</param>
/// <param name="Resumed">Chunks of the last.</param>
public sealed record OpenedJob(int Requests, int LeftOut, int NotNow, int OverBudget, IReadOnlyList<ResumedChunk> Resumed);

/// <summary>
/// Enters a job as about to be submitted, and its requests in the ledger as sent with the money they may cost, before the
/// provider hears of it. <see cref="JobRequests"/> then says what to submit.
/// </summary>
/// <param name="requestIds">Parked requests of the model, as many as one job may hold.</param>
/// <param name="times">How long its questions may wait: should the provider not accept it in time, they go another way.</param>
/// <param name="maxCostUsd">What a batch may cost, in dollars; null without a limit.</param>
public sealed class OpenJob(
    string submitId,
    string provider,
    string model,
    IReadOnlyList<long> requestIds,
    RoundTimes times,
    double? maxCostUsd)
    : Write<OpenedJob>
{
    private const string Insert =
        """
        INSERT INTO provider_batches (submit_id, provider, model, status, requests, tokens, created_at, attempt, attempted_at,
          polls, deadline_at)
        VALUES (@submit_id, @provider, @model, @status, @requests, @tokens, @now, 1, @now, 0, @deadline_at)
        """;

    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    public override int Items => requestIds.Count;

    protected internal override OpenedJob Execute(WriteSession session)
    {
        var (resumed, budgets) = (new ResumedItems(session), new BatchBudgets(session, maxCostUsd));
        var (requests, leftOut, notNow, overBudget) = (new List<ParkedQuestion>(), 0, 0, 0);
        foreach (var request in ParkedQuestion.Read(session, provider, model, requestIds))
        {
            if (!request.IsWaitedFor)
            {
                RequestClosing.Close(session, request.Key.Id, RequestOutcome.LeftOut, "The item waits for it no longer.");
                leftOut++;
            }
            else
            {
                switch (budgets.Reserve(request.Key.TraceId, request.ReservedUsd))
                {
                    case BudgetAnswer.Reserved:
                        requests.Add(request);
                        break;
                    case BudgetAnswer.NotNow:
                        notNow++;
                        break;
                    default:
                        RequestClosing.Close(session, request.Key.Id, RequestOutcome.OverBudget, OpenOutcome.OverBudget.Reason);
                        resumed.Resume(request.Key, AskMode.Rules);
                        overBudget++;
                        break;
                }
            }
        }

        if (requests.Count > 0)
        {
            Enter(session, requests);
            budgets.Store();
        }

        resumed.Count();
        ServedBatches.BringForward(session, submitId, times.Longest);
        return new OpenedJob(requests.Count, leftOut, notNow, overBudget, resumed.Chunks);
    }

    private void Enter(WriteSession session, List<ParkedQuestion> requests)
    {
        session.Statement(Insert).Execute(
            submitId, provider, model, ProviderBatchRow.Submitting, requests.Count, requests.Sum(request => (long)request.Tokens),
            session.Now, Timestamp.Text(AcceptedBy(Timestamp.Parse(session.Now), requests)));
        var join = session.Statement(
            "UPDATE provider_batch_requests SET submit_id = @submit_id, custom_id = @custom_id, call_id = @call_id WHERE id = @id");
        for (var i = 0; i < requests.Count; i++)
        {
            var callId = JobCalls.Open(session, requests[i].Key.Id);
            join.Execute(submitId, SubmitId.CustomId(submitId, i + 1), callId, requests[i].Key.Id);
        }

        ServedBatches.Touch(session, submitId);
    }

    private DateTimeOffset AcceptedBy(DateTimeOffset now, List<ParkedQuestion> requests)
    {
        var first = requests.Min(request => times.JoinBy(request.ParkedAt, request.BatchDeadline));
        return first > now + times.Grace ? first : now + times.Grace;
    }
}
