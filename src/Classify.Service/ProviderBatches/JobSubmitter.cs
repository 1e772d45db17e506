using System.Runtime.CompilerServices;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Providers.Batches;
using Classify.Providers.Pauses;
using Classify.Service.Asking;
using Classify.Service.Settings;

namespace Classify.Service.ProviderBatches;

/// <summary>
/// Submits jobs. A job and its rows in the ledger are committed before the provider hears of it; where nobody knows whether it
/// arrived, <see cref="SubmissionSearch"/> finds out.
/// </summary>
internal sealed partial class JobSubmitter(
    JobRequests requests,
    QuestionRebuilder rebuilder,
    JobEndings endings,
    Submissions submissions,
    Models models,
    IWriter writer,
    ServiceSettings settings,
    TimeProvider time,
    ILogger<JobSubmitter> logger)
{
    /// <summary>Opens a job with these questions and submits it.</summary>
    /// <param name="resumed">Gets the chunks that have work now.</param>
    /// <returns>False when nothing more should be submitted now.</returns>
    public async Task<bool> OpenAsync(string provider, PackedJob packed, List<ResumedChunk> resumed, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var submitId = SubmitId.New(now);
        using var underWay = submissions.Begin(submitId);
        var opened = await writer.WriteAsync(
            new OpenJob(
                submitId, provider, packed.Model, [.. packed.Questions.Select(question => question.Id)],
                settings.BatchLane.Times, settings.MaxCostUsd),
            CancellationToken.None);
        if (!opened.IsCommitted)
        {
            Log.StorageFailed(logger, provider, submitId, opened.Failure);
            return false;
        }

        resumed.AddRange(opened.Value.Resumed);
        if (opened.Value.NotNow > 0)
        {
            submissions.HoldWave(provider, packed.Model, settings.BatchLane.Poll);
        }

        return opened.Value.Requests == 0 || await SendAsync(submitId, provider, packed.Model, now, resumed, stopping);
    }

    /// <summary>Submits once more a job that its provider does not have.</summary>
    /// <param name="resumed">Gets the chunks that have work now.</param>
    public async Task SendAgainAsync(ProviderBatchRow job, List<ResumedChunk> resumed, CancellationToken stopping)
    {
        using var underWay = submissions.Begin(job.SubmitId);
        if (await writer.WriteAsync(new ResubmitJob(job.SubmitId), CancellationToken.None) is { IsCommitted: true, Value: true })
        {
            await SendAsync(job.SubmitId, job.Provider, job.Model, job.CreatedAt, resumed, stopping);
        }
    }

    private async Task<bool> SendAsync(
        string submitId, string provider, string model, DateTimeOffset createdAt, List<ResumedChunk> resumed, CancellationToken stopping)
    {
        using var permit = models.Pause(provider).TryEnter(CallPurpose.Submission);
        if (permit is null)
        {
            await NotSentAsync(submitId, provider, model: null, "The provider is paused.", inputFileId: null, settings.BatchLane.Poll);
            return false;
        }

        submissions.Forget(submitId);
        try
        {
            var submission = await models.BatchClient(provider)!.SubmitAsync(submitId, model, QuestionsAsync(submitId, stopping), stopping);
            return await NoteAsync(submitId, provider, model, createdAt, submission, permit, resumed);
        }
        catch (QuestionChangedException changed)
        {
            Log.Changed(logger, provider, submitId, changed.CustomId);
            var end = JobEnd.Refused("The questions are asked in other words now.", new Fallback(Then: null));
            await endings.EndAsync(submitId, provider, end, resumed);
            return true;
        }
        catch (IOException exception)
        {
            Log.NoFile(logger, provider, submitId, exception);
            await NotSentAsync(
                submitId, provider, model: null, "The questions could not be written to a temporary file.", inputFileId: null, settings.BatchLane.Poll);
            return false;
        }
    }

    private async Task<bool> NoteAsync(
        string submitId, string provider, string model, DateTimeOffset createdAt, BatchSubmission submission, CallPermit permit,
        List<ResumedChunk> resumed)
    {
        switch (submission)
        {
            case BatchSubmission.Accepted { Job: var job }:
                permit.ReportWorking();
                await AcceptAsync(submitId, provider, job);
                return true;
            case BatchSubmission.Uncertain uncertain:
                permit.Report(uncertain.Failure);
                Log.Uncertain(logger, provider, submitId, uncertain.Failure.Error);
                await MarkAsync(submitId, provider, uncertain.Failure.Error, uncertain.InputFileId, settings.BatchLane.Poll);
                return false;
            case BatchSubmission.Refused { Reason: BatchRefusal.NotSent or BatchRefusal.RateLimited or BatchRefusal.AccountBlocked or BatchRefusal.Unreachable } later:
                permit.Report(later.Failure);
                var held = later.Reason == BatchRefusal.RateLimited ? model : null;
                await NotSentAsync(submitId, provider, held, later.Failure.Error, later.InputFileId, Wait(createdAt, later.Failure.RetryAfter));
                return false;
            case BatchSubmission.Refused refused:
                permit.ReportWorking();
                if (refused.InputFileId is not null)
                {
                    await MarkAsync(submitId, provider, refused.Failure.Error, refused.InputFileId, settings.BatchLane.Poll);
                }

                var isOfModel = refused.Reason == BatchRefusal.ModelUnavailable;
                if (isOfModel)
                {
                    models.PauseRefused(provider, model, refused.Failure.Error);
                }

                await endings.RefuseAsync(submitId, provider, model, refused.Reason, refused.Failure.Error, resumed);
                return !isOfModel;
            default:
                throw new NotSupportedException(submission.GetType().Name);
        }
    }

    /// <summary>Enters that the provider has the job.</summary>
    /// <returns>False when it has ended or was accepted before, or that could not be stored.</returns>
    public async Task<bool> AcceptAsync(string submitId, string provider, BatchJob job)
    {
        var accepted = new AcknowledgedJob(job.Id, job.Status, JobStates.CountsOf(job), job.InputFileId);
        var lane = settings.BatchLane;
        var outcome = await writer.WriteAsync(
            new AcceptJob(submitId, accepted, lane.MaxWait, lane.Poll), CancellationToken.None);
        submissions.Forget(submitId);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, provider, submitId, outcome.Failure);
            return false;
        }

        Log.Accepted(logger, provider, submitId, job.Id);
        return outcome.Value;
    }

    /// <summary>Puts off a job that the provider certainly does not have.</summary>
    /// <param name="model">As in <see cref="Submissions.NoteUnsent"/>.</param>
    private async Task NotSentAsync(string submitId, string provider, string? model, string error, string? inputFileId, TimeSpan wait)
    {
        submissions.NoteUnsent(submitId, provider, model);
        Log.NotSent(logger, provider, submitId, error);
        await MarkAsync(submitId, provider, error, inputFileId, wait);
    }

    /// <summary>Each try uploads all questions: they grow rarer.</summary>
    /// <param name="createdAt">When the job was opened.</param>
    /// <param name="retryAfter">How long the provider wants to be left alone.</param>
    private TimeSpan Wait(DateTimeOffset createdAt, TimeSpan? retryAfter)
    {
        var usual = PollSchedule.After(time.GetUtcNow() - createdAt, settings.BatchLane.Poll);
        return retryAfter > usual ? retryAfter.Value : usual;
    }

    private async Task MarkAsync(string submitId, string provider, string error, string? inputFileId, TimeSpan lookAgain)
    {
        var outcome = await writer.WriteAsync(new MarkUncertain(submitId, error, inputFileId, lookAgain), CancellationToken.None);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, provider, submitId, outcome.Failure);
        }
    }

    private async IAsyncEnumerable<BatchQuestion> QuestionsAsync(
        string submitId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var request in requests.OpenAsync(submitId, cancellationToken))
        {
            var question = await rebuilder.FindAsync(request) ?? throw new QuestionChangedException(request.CustomId);
            yield return new BatchQuestion(request.CustomId, question.Request);
        }
    }

    /// <summary>A question was parked by a version of the program that asked in other words.</summary>
    private sealed class QuestionChangedException(string customId) : Exception
    {
        public string CustomId { get; } = customId;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Provider} job {SubmitId}: accepted as {ProviderId}")]
        public static partial void Accepted(ILogger logger, string provider, string submitId, string providerId);

        [LoggerMessage(LogLevel.Warning, "{Provider} job {SubmitId}: nobody knows whether it arrived, it will be looked for: {Error}")]
        public static partial void Uncertain(ILogger logger, string provider, string submitId, string error);

        [LoggerMessage(LogLevel.Warning, "{Provider} job {SubmitId}: not submitted yet: {Error}")]
        public static partial void NotSent(ILogger logger, string provider, string submitId, string error);

        [LoggerMessage(LogLevel.Warning, "{Provider} job {SubmitId}: question {CustomId} is asked in other words now, all are built anew.")]
        public static partial void Changed(ILogger logger, string provider, string submitId, string customId);

        [LoggerMessage(LogLevel.Error, "{Provider} job {SubmitId}: its questions could not be written to a temporary file.")]
        public static partial void NoFile(ILogger logger, string provider, string submitId, Exception exception);

        [LoggerMessage(LogLevel.Error, "{Provider} job {SubmitId}: storage failed: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string provider, string submitId, string failure);
    }
}
