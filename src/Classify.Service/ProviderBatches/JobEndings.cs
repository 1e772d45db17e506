using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Providers.Batches;

namespace Classify.Service.ProviderBatches;

/// <summary>Ends jobs, and sends on what they brought no answer for.</summary>
internal sealed partial class JobEndings(TokenRooms rooms, IWriter writer, ILogger<JobEndings> logger)
{
    /// <summary>Into how many jobs a question is put whose jobs keep being refused for a part of its requests.</summary>
    private const int MaxLearningAttempts = 5;

    /// <summary>Into how many jobs a question is put whose model is refused there: it may only be refused in jobs.</summary>
    private const int MaxAttemptsOfRefusedModel = 2;

    /// <summary>Ends a job in steps; one that is cut off goes on when the job is looked at next.</summary>
    /// <param name="resumed">Gets the chunks that have work now.</param>
    public async Task EndAsync(string submitId, string provider, JobEnd end, List<ResumedChunk> resumed)
    {
        while (true)
        {
            var step = await writer.WriteAsync(new EndJob(submitId, end), CancellationToken.None);
            if (!step.IsCommitted)
            {
                Log.StorageFailed(logger, provider, submitId, step.Failure);
                return;
            }

            resumed.AddRange(step.Value.Resumed);
            if (step.Value.HasEnded)
            {
                Log.Ended(logger, provider, submitId, end.Status);
                return;
            }
        }
    }

    /// <summary>Ends a job that the provider refused as a whole.</summary>
    /// <param name="resumed">Gets the chunks that have work now.</param>
    public async Task RefuseAsync(
        string submitId, string provider, string model, BatchRefusal reason, string error, List<ResumedChunk> resumed)
    {
        if (reason == BatchRefusal.EnqueuedTokens)
        {
            await rooms.NoteRefusedAsync(submitId, provider, model);
        }

        Log.Refused(logger, provider, submitId, reason, error);
        await EndAsync(submitId, provider, JobEnd.Refused(error, reason switch
        {
            BatchRefusal.EnqueuedTokens or BatchRefusal.AccountBlocked or BatchRefusal.Unreachable or BatchRefusal.NotSent
                or BatchRefusal.RateLimited => Fallback.ParkAgain(),
            BatchRefusal.ModelUnavailable => new Fallback(AskMode.Sync, MaxAttemptsOfRefusedModel),
            BatchRefusal.LearntAbility => new Fallback(AskMode.Sync, MaxLearningAttempts),
            _ => new Fallback(AskMode.Sync),
        }), resumed);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Provider} job {SubmitId}: refused ({Reason}): {Error}")]
        public static partial void Refused(ILogger logger, string provider, string submitId, BatchRefusal reason, string error);

        [LoggerMessage(LogLevel.Information, "{Provider} job {SubmitId}: ended, {Status}")]
        public static partial void Ended(ILogger logger, string provider, string submitId, string status);

        [LoggerMessage(LogLevel.Error, "{Provider} job {SubmitId}: its end could not be stored yet: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string provider, string submitId, string failure);
    }
}
