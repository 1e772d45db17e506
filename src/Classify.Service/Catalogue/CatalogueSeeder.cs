using Classify.Data.Sources;
using Classify.Data.Writing;

namespace Classify.Service.Catalogue;

/// <summary>Copies the shipped catalogue into an empty <c>source_indicators</c> before the first request.</summary>
internal sealed partial class CatalogueSeeder(IWriter writer, TimeProvider time, ILogger<CatalogueSeeder> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var indicators = await CatalogueFile.ReadAsync(CatalogueFile.DefaultPath, time.GetUtcNow(), cancellationToken);
        var outcome = await writer.WriteAsync(new SeedSourceIndicators(indicators), cancellationToken);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, outcome.Failure);
        }
        else if (outcome.Value > 0)
        {
            Log.Seeded(logger, outcome.Value);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Copied {Count} indicators of the catalogue into source_indicators.")]
        public static partial void Seeded(ILogger logger, int count);

        [LoggerMessage(LogLevel.Error, "The catalogue could not be stored: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string failure);
    }
}
