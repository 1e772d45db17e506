using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Providers.Batches;
using Classify.Service.Asking;
using Classify.Service.Settings;

namespace Classify.Service.ProviderBatches;

/// <summary>Sends the questions of a closed wave on their way: packed into jobs, or one by one where a job does not pay or fit.</summary>
internal sealed partial class WaveRunner(
    ParkedWaves waves,
    TokenRooms rooms,
    AbilityProbes probes,
    PauseProbes pauses,
    JobSubmitter submitter,
    Submissions submissions,
    Models models,
    IWriter writer,
    ServiceSettings settings,
    TimeProvider time,
    ILogger<WaveRunner> logger)
{
    /// <summary>As many as <see cref="HandOnParked"/> takes.</summary>
    private const int HandedOnAtOnce = SqliteWriter.MaxItemsPerFlush;

    private const string TooFew = "Too few questions for a job.";

    /// <returns>Chunks that have work now.</returns>
    public async Task<List<ResumedChunk>> RunAsync(string provider, string model, CancellationToken stopping)
    {
        if (models.BatchClient(provider) is not { } client || !models.Pause(provider).MayEnter || submissions.HasUnsent(provider, model)
            || submissions.IsWaveHeld(provider, model))
        {
            return [];
        }

        var paused = pauses.Next(provider, model);
        if (paused == ProbeStep.Wait)
        {
            return [];
        }

        // All of a large wave is read only when jobs can be made of it.
        var least = Math.Max(1, settings.BatchLane.MinRequests);
        var first = await waves.RequestsAsync(provider, model, least, stopping);
        if (paused == ProbeStep.AskOne)
        {
            return await AskAtOnceAsync(first.Take(1).Select(request => request.Id), "Asked at once, to learn whether account and model work again.");
        }

        if (first.Count < least)
        {
            return await AskAtOnceAsync(first.Select(request => request.Id), TooFew);
        }

        switch (await probes.NextAsync(provider, model, stopping))
        {
            case ProbeStep.AskOne:
                return await AskAtOnceAsync(first.Take(1).Select(request => request.Id), "Asked at once, to learn what the model refuses.");
            case ProbeStep.Wait:
                return [];
        }

        var room = await rooms.OfAsync(provider, model, stopping);
        return await SubmitAsync(client, provider, model, room, stopping);
    }

    private async Task<List<ResumedChunk>> SubmitAsync(
        IBatchClient client, string provider, string model, TokenRoom room, CancellationToken stopping)
    {
        var parked = await waves.RequestsAsync(provider, model, int.MaxValue, stopping);
        var packing = BatchPacker.Pack(
            parked.Select(request => new BatchCandidate(request.Id, model, request.Bytes, request.Tokens)), client.Caps,
            Math.Max(1, settings.BatchLane.MinRequests), _ => room);
        if (packing.Jobs.Count == 0 && packing.Waiting.Count > 0)
        {
            submissions.HoldWave(provider, model, settings.BatchLane.Poll);
            rooms.NoteFull(provider, model, time.GetUtcNow() + settings.BatchLane.Poll);
        }

        var resumed = await AskAtOnceAsync(packing.TooLarge.Select(question => question.Id), "Too large for a job.");
        resumed.AddRange(await AskAtOnceAsync(packing.TooFew.Select(question => question.Id), TooFew));
        foreach (var job in packing.Jobs)
        {
            if (!await submitter.OpenAsync(provider, job, resumed, stopping))
            {
                break;
            }
        }

        return resumed;
    }

    private async Task<List<ResumedChunk>> AskAtOnceAsync(IEnumerable<long> requests, string reason)
    {
        var resumed = new List<ResumedChunk>();
        foreach (var page in requests.Chunk(HandedOnAtOnce))
        {
            var outcome = await writer.WriteAsync(new HandOnParked(page, AskMode.Sync, reason), CancellationToken.None);
            if (!outcome.IsCommitted)
            {
                Log.StorageFailed(logger, outcome.Failure);
                break;
            }

            resumed.AddRange(outcome.Value);
        }

        return resumed;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Questions that wait for a provider's job could not be handed on yet: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string failure);
    }
}
