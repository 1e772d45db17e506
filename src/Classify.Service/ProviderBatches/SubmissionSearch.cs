using System.Text.Json;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Service.Asking;
using Classify.Service.Settings;

namespace Classify.Service.ProviderBatches;

/// <summary>
/// Finds out whether a job reached its provider. OpenAI keeps our id with it. Anthropic keeps nothing: a job of the same size that
/// nobody else claims is a candidate, and its results show whose it is; until then nothing is submitted again.
/// </summary>
internal sealed partial class SubmissionSearch(
    JobSubmitter submitter,
    Submissions submissions,
    JobPoller poller,
    JobEndings endings,
    DueJobs jobs,
    OpenRequests open,
    UploadedFiles files,
    Models models,
    IWriter writer,
    ServiceSettings settings,
    TimeProvider time,
    ILogger<SubmissionSearch> logger)
{
    /// <summary>Looks at a candidate whose results cannot be read before it counts as another's.</summary>
    private const int LooksAtUnreadable = 20;

    /// <param name="job">Its submission is uncertain.</param>
    /// <param name="resumed">Gets the chunks that have work now.</param>
    public async Task RunAsync(ProviderBatchRow job, List<ResumedChunk> resumed, CancellationToken stopping)
    {
        if (submissions.IsUnderWay(job.SubmitId) || models.BatchClient(job.Provider) is not { } client)
        {
            return;
        }

        if (!models.Pause(job.Provider).MayEnter)
        {
            await LookLaterAsync(job, job.Error ?? "The provider is paused.");
        }
        else if (submissions.IsUnsent(job.SubmitId))
        {
            await SendAgainAsync(job, resumed, stopping);
        }
        else if (job.CandidateId is { } candidate)
        {
            await CheckAsync(client, job, candidate, stopping);
        }
        else
        {
            await LookAsync(client, job, resumed, stopping);
        }
    }

    private async Task LookAsync(IBatchClient client, ProviderBatchRow job, List<ResumedChunk> resumed, CancellationToken stopping)
    {
        var reply = await client.FindAsync(job.SubmitId, job.CreatedAt, job.Requests, stopping);
        if (reply is not BatchReply<IReadOnlyList<BatchJob>>.Got { Value: var listed })
        {
            await LookLaterAsync(job, FailureOf(job.Provider, reply));
            return;
        }

        if (listed.FirstOrDefault(found => found.SubmitId == job.SubmitId) is { } ours)
        {
            await submitter.AcceptAsync(job.SubmitId, job.Provider, ours);
            return;
        }

        var undecided = await UndecidedAsync(job, listed, stopping);
        foreach (var candidate in undecided)
        {
            if (await WriteAsync(job, new ClaimCandidate(job.SubmitId, candidate.Id, settings.BatchLane.Poll)))
            {
                Log.Candidate(logger, job.Provider, job.SubmitId, candidate.Id);
                return;
            }
        }

        // Another job waits for the results of each of these; they may show that one is this job all the same.
        if (undecided.Count > 0)
        {
            await LookLaterAsync(job, "A job that may be it has not ended.");
            return;
        }

        // A job that the provider does not list by then never arrived.
        if (submissions.NoteMissed(job.SubmitId) < settings.BatchLane.Search)
        {
            await LookLaterAsync(job, job.Error ?? "The provider does not list it yet.");
            return;
        }

        await SendAgainAsync(job, resumed, stopping);
    }

    /// <summary>Listed jobs of which nobody knows yet whose they are.</summary>
    private async Task<IReadOnlyList<BatchJob>> UndecidedAsync(
        ProviderBatchRow job, IReadOnlyList<BatchJob> listed, CancellationToken stopping)
    {
        var known = await jobs.AcceptedIdsAsync(job.Provider, job.CreatedAt - TimeSpan.FromDays(1), stopping);
        var rejected = JsonSerializer.Deserialize<string[]>(job.RejectedIds ?? "[]")!;
        return [.. listed.Where(found => found.SubmitId is null && !known.Contains(found.Id) && !rejected.Contains(found.Id))];
    }

    private async Task SendAgainAsync(ProviderBatchRow job, List<ResumedChunk> resumed, CancellationToken stopping)
    {
        await files.DeleteAllAsync(job, stopping);
        if (await NeverSentEndAsync(job, stopping) is { } end)
        {
            submissions.Forget(job.SubmitId);
            await endings.EndAsync(job.SubmitId, job.Provider, end, resumed);
            return;
        }

        await submitter.SendAgainAsync(job, resumed, stopping);
    }

    /// <summary>How a job ends that its provider does not have and that is not to be sent once more; null where it is.</summary>
    private async Task<JobEnd?> NeverSentEndAsync(ProviderBatchRow job, CancellationToken stopping)
    {
        if (job.CancelReason == JobDeadlines.Reason || (job.CancelReason is null && job.DeadlineAt <= time.GetUtcNow()))
        {
            return JobEnd.Refused($"The job was not accepted in time. {job.Error}".TrimEnd(), poller.OnTimeout());
        }

        return job.CancelRequestedAt is not null || !(await open.OfJobAsync(job.SubmitId, stopping)).Any(request => request.IsWaitedFor)
            ? JobEnd.Refused("It never arrived, and nobody waits for it any more.", new Fallback(AskMode.Sync))
            : null;
    }

    /// <summary>Whose a candidate is, the questions say that its results name.</summary>
    private async Task CheckAsync(IBatchClient client, ProviderBatchRow job, string candidate, CancellationToken stopping)
    {
        var reply = await client.GetAsync(candidate, stopping);
        switch (reply)
        {
            case BatchReply<BatchJob>.Got { Value: { HasEnded: true } ended }:
                await ReadAsync(client, job, ended, stopping);
                break;
            case BatchReply<BatchJob>.NotFound:
                await WriteAsync(job, new RejectCandidate(job.SubmitId, candidate));
                break;
            case BatchReply<BatchJob>.Failed:
                await LookLaterAsync(job, FailureOf(job.Provider, reply));
                break;
            default:
                await LookLaterAsync(job, job.Error ?? "Its candidate has not ended.");
                break;
        }
    }

    /// <summary>The first row of its results decides. A candidate without any that can be read is given up after a number of looks.</summary>
    private async Task ReadAsync(IBatchClient client, ProviderBatchRow job, BatchJob candidate, CancellationToken stopping)
    {
        var couldBeAsked = true;
        await foreach (var result in client.ResultsAsync(candidate, stopping))
        {
            switch (result)
            {
                case BatchResult.Came { Row.CustomId: var customId }:
                    await DecideAsync(job, candidate, SubmitId.Of(customId));
                    return;
                case BatchResult.Broken { Failure.Failure: CallFailure.AccountBlocked or CallFailure.Unreachable }:
                    couldBeAsked = false;
                    break;
            }
        }

        if (couldBeAsked && submissions.NoteUnreadable(job.SubmitId, candidate.Id) >= LooksAtUnreadable)
        {
            await WriteAsync(job, new RejectCandidate(job.SubmitId, candidate.Id));
            return;
        }

        await LookLaterAsync(job, "The results of its candidate cannot be read.");
    }

    /// <summary>Hands a candidate to the job that its results name, be it this one or another.</summary>
    private async Task DecideAsync(ProviderBatchRow job, BatchJob candidate, string? owner)
    {
        var isTaken = owner is not null && await submitter.AcceptAsync(owner, job.Provider, candidate);
        if (!isTaken && owner != job.SubmitId)
        {
            await WriteAsync(job, new RejectCandidate(job.SubmitId, candidate.Id));
        }
    }

    private string FailureOf<T>(string provider, BatchReply<T> reply)
    {
        var failure = reply is BatchReply<T>.Failed failed ? failed.Failure : null;
        if (failure is { Failure: CallFailure.AccountBlocked or CallFailure.Unreachable })
        {
            using var permit = models.Pause(provider).TryEnter();
            permit?.Report(failure);
        }

        return failure?.Error ?? "The provider could not be asked.";
    }

    private Task LookLaterAsync(ProviderBatchRow job, string error) =>
        WriteAsync(job, new MarkUncertain(job.SubmitId, error, inputFileId: null, settings.BatchLane.Poll));

    private async Task<bool> WriteAsync(ProviderBatchRow job, Write<bool> write)
    {
        var outcome = await writer.WriteAsync(write, CancellationToken.None);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, job.Provider, job.SubmitId, outcome.Failure);
        }

        return outcome is { IsCommitted: true, Value: true };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Provider} job {SubmitId}: {Candidate} may be it; its results will tell.")]
        public static partial void Candidate(ILogger logger, string provider, string submitId, string candidate);

        [LoggerMessage(LogLevel.Error, "{Provider} job {SubmitId}: storage failed: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string provider, string submitId, string failure);
    }
}
