using Classify.Data.ProviderBatches;
using Classify.Providers.Batches;
using Classify.Service.Asking;
using Classify.Service.Settings;

namespace Classify.Service.ProviderBatches;

/// <summary>Finds what is to be done now about questions that go through the providers' batch APIs.</summary>
internal sealed class BatchLane(
    ParkedWaves waves, DueJobs jobs, Submissions submissions, Models models, ServiceSettings settings, TimeProvider time)
{
    /// <summary>Waves that are closed.</summary>
    public async Task<IReadOnlyList<(string Provider, string Model)>> ClosedWavesAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return
        [
            .. from wave in await waves.FindAsync(cancellationToken)
               let client = models.BatchClient(wave.Provider)
               where client is not null && WaveClosing.IsClosed(wave, client.Caps, settings.BatchLane.Wave, now)
               select (wave.Provider, wave.Model),
        ];
    }

    /// <summary>Jobs that their provider is to be asked about; those of one without its key wait for it.</summary>
    public async Task<IReadOnlyList<(string Provider, string SubmitId)>> DueJobsAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = (await jobs.UncertainAsync(now, cancellationToken)).Where(job => !submissions.IsUnderWay(job.SubmitId))
            .Concat(await jobs.ToPollAsync(now, cancellationToken))
            .Concat(await jobs.WithOrphanedFileAsync(now, cancellationToken));
        return [.. due.Where(job => models.BatchClient(job.Provider) is not null).Select(job => (job.Provider, job.SubmitId)).Distinct()];
    }
}
