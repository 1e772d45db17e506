using Classify.Data.ProviderBatches;
using Classify.Data.Writing;
using Classify.Service.Settings;

namespace Classify.Service.ProviderBatches;

/// <summary>
/// Sees to it that no question waits for ever to be put into a job, whether it is room, money, credit or the key that is missing.
/// All this is work on the tables: no provider is asked, nor needed.
/// </summary>
internal sealed partial class ParkedDeadlines(
    ParkedWaves waves, JobPoller poller, IWriter writer, ServiceSettings settings, TimeProvider time, ILogger<ParkedDeadlines> logger)
{
    /// <summary>As many as <see cref="HandOnParked"/> takes.</summary>
    private const int PageSize = SqliteWriter.MaxItemsPerFlush;

    /// <returns>Chunks that have work now, and their providers.</returns>
    public async Task<IReadOnlyList<(string Provider, ResumedChunk Chunk)>> RunAsync(CancellationToken stopping)
    {
        var resumed = new List<(string, ResumedChunk)>();
        while (true)
        {
            var page = await waves.OverdueAsync(settings.BatchLane.Times, time.GetUtcNow(), PageSize, stopping);
            foreach (var ofProvider in page.GroupBy(request => request.Provider, request => request.Id))
            {
                var (provider, ids) = (ofProvider.Key, ofProvider.ToList());
                var outcome = await writer.WriteAsync(
                    new HandOnParked(ids, poller.OnTimeout().Then!.Value, $"No job of {provider} could take the question in time."),
                    CancellationToken.None);
                if (!outcome.IsCommitted)
                {
                    Log.StorageFailed(logger, provider, outcome.Failure);
                    return resumed;
                }

                Log.HandedOn(logger, provider, ids.Count);
                resumed.AddRange(outcome.Value.Select(chunk => (provider, chunk)));
            }

            if (page.Count < PageSize)
            {
                return resumed;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Provider}: {Requests} questions were in no job in time, they go another way.")]
        public static partial void HandedOn(ILogger logger, string provider, int requests);

        [LoggerMessage(LogLevel.Error, "{Provider}: questions that were in no job in time could not be handed on yet: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string provider, string failure);
    }
}
