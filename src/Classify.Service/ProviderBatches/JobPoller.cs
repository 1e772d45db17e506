using System.Net;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Pauses;
using Classify.Service.Asking;
using Classify.Service.Settings;

namespace Classify.Service.ProviderBatches;

/// <summary>Asks a provider how a job stands, and takes in its results when it has ended, whatever its last status is.</summary>
internal sealed partial class JobPoller(
    ResultImporter importer,
    JobEndings endings,
    Models models,
    PauseProbes pauses,
    IWriter writer,
    ServiceSettings settings,
    TimeProvider time,
    ILogger<JobPoller> logger)
{
    /// <summary>For how long a provider may deny a job that it accepted, or its results, before the job counts as lost.</summary>
    private static readonly TimeSpan MayBeMissing = TimeSpan.FromHours(1);

    /// <summary>Into how many jobs a question is put that a job had no time for although there was some left.</summary>
    private const int MaxAttempts = 2;

    /// <param name="job">Accepted by its provider, and not ended.</param>
    /// <param name="resumed">Gets the chunks that have work now.</param>
    public async Task RunAsync(ProviderBatchRow job, List<ResumedChunk> resumed, CancellationToken stopping)
    {
        if (job.Status == ProviderBatchRow.Refused)
        {
            await endings.EndAsync(job.SubmitId, job.Provider, JobEnd.GoOn(job), resumed);
            return;
        }

        var reply = await AskAsync(models.BatchClient(job.Provider)!, job, stopping);
        switch (reply)
        {
            case BatchReply<BatchJob>.NotFound missing when IsMissingTooLong(job):
                await endings.EndAsync(job.SubmitId, job.Provider, JobEnd.Lost(missing.Error, OnTimeout()), resumed);
                break;
            case BatchReply<BatchJob>.NotFound missing:
                await NoteAsync(job, new PollResult.Missing(missing.Error));
                break;
            case BatchReply<BatchJob>.Failed failed:
                await NoteAsync(job, new PollResult.Failed(failed.Failure.Error));
                break;
            case BatchReply<BatchJob>.Got { Value: var state }:
                await NoteAsync(job, state, resumed, stopping);
                break;
        }
    }

    /// <summary>Questions of a job that ran out of time are asked one by one, or left to a human.</summary>
    public Fallback OnTimeout(int maxAttempts = 1) =>
        new(settings.BatchLane.OnTimeout == OnBatchTimeout.Sync ? AskMode.Sync : AskMode.Rules, maxAttempts);

    private async Task<BatchReply<BatchJob>?> AskAsync(IBatchClient client, ProviderBatchRow job, CancellationToken stopping)
    {
        using var permit = models.Pause(job.Provider).TryEnter(CallPurpose.Look);
        if (permit is null)
        {
            await NoteAsync(job, new PollResult.Failed("The provider is paused."));
            return null;
        }

        var reply = await client.GetAsync(job.ProviderId!, stopping);
        if (job.CancelRequestedAt is not null && reply is BatchReply<BatchJob>.Got { Value.HasEnded: false })
        {
            reply = await client.CancelAsync(job.ProviderId!, stopping);
        }

        if (reply is BatchReply<BatchJob>.Failed failed)
        {
            permit.Report(failed.Failure);
        }
        else
        {
            permit.ReportWorking();
        }

        return reply;
    }

    private void NoteAccountBlocked(string provider, string error)
    {
        pauses.NoteRefused(provider);
        using var permit = models.Pause(provider).TryEnter();
        permit?.Report(new ModelReply.Failed(CallFailure.AccountBlocked, Status: null, error, RetryAfter: null));
    }

    private async Task NoteAsync(ProviderBatchRow job, BatchJob state, List<ResumedChunk> resumed, CancellationToken stopping)
    {
        // At later looks at its end, what is wrong with its results stays to be seen until they are read.
        var known = new PollResult.Known(state.Status, JobStates.CountsOf(state), JobStates.ErrorOf(state));
        var isNews = !state.HasEnded || job.Status != state.Status;
        if (isNews)
        {
            await NoteAsync(job, known);
        }

        if (!state.HasEnded)
        {
            return;
        }

        var late = OnTimeout(IsOverdue(job, state) ? 1 : MaxAttempts);
        var import = state.Refusal is null || state.HasResults
            ? await importer.ImportAsync(job, state, late, stopping)
            : new ResultImport([], IsComplete: true);
        resumed.AddRange(import.Resumed);
        if (import.Broken is { } broken)
        {
            await NoteUnreadAsync(job, broken, resumed);
            return;
        }

        if (!isNews)
        {
            await NoteAsync(job, known);
        }

        if (import.IsComplete)
        {
            await EndAsync(job, state, import, late, resumed);
        }
    }

    /// <summary>Results that are not there for as long as a job may be missing are as lost as such a job.</summary>
    private async Task NoteUnreadAsync(ProviderBatchRow job, ModelReply.Failed broken, List<ResumedChunk> resumed)
    {
        var error = $"Its results cannot be read: {broken.Error}";
        var isMissing = broken.Status == (int)HttpStatusCode.NotFound;
        if (isMissing && IsMissingTooLong(job))
        {
            await endings.EndAsync(job.SubmitId, job.Provider, JobEnd.Lost(error, OnTimeout()), resumed);
            return;
        }

        await NoteAsync(job, isMissing ? new PollResult.Missing(error) : new PollResult.Failed(error));
    }

    private async Task EndAsync(ProviderBatchRow job, BatchJob state, ResultImport import, Fallback late, List<ResumedChunk> resumed)
    {
        if (state.Refusal is { } refusal)
        {
            var error = JobStates.ErrorOf(state) ?? "The job failed.";
            switch (refusal)
            {
                case BatchRefusal.AccountBlocked:
                    NoteAccountBlocked(job.Provider, error);
                    break;
                case BatchRefusal.ModelUnavailable:
                    models.PauseRefused(job.Provider, job.Model, error);
                    break;
            }

            await endings.RefuseAsync(job.SubmitId, job.Provider, job.Model, refusal, error, resumed);
            return;
        }

        await endings.EndAsync(job.SubmitId, job.Provider, JobEnd.Read(state.Status, late, import.HasUnreadable), resumed);
    }

    private bool IsMissingTooLong(ProviderBatchRow job) => job.MissingSince is { } since && time.GetUtcNow() - since > MayBeMissing;

    /// <summary>A provider's own day begins a moment before ours, at which it accepted the job.</summary>
    private bool IsOverdue(ProviderBatchRow job, BatchJob state)
    {
        var now = time.GetUtcNow();
        return job.CancelReason == JobDeadlines.Reason || state.ExpiresAt <= now || job.DeadlineAt - (settings.BatchLane.MaxWait / 20) <= now;
    }

    private async Task NoteAsync(ProviderBatchRow job, PollResult result)
    {
        var outcome = await writer.WriteAsync(new NotePoll(job.SubmitId, result, settings.BatchLane.Poll), CancellationToken.None);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, job.Provider, job.SubmitId, outcome.Failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Provider} job {SubmitId}: how it stands could not be stored: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string provider, string submitId, string failure);
    }
}
