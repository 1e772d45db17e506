using Classify.Data;
using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Service.Health;

/// <summary>What the last look at the database found.</summary>
/// <param name="OpenItems">Indicators that have not ended.</param>
/// <param name="WaitedFor">The providers of batches that have not ended.</param>
internal sealed record ProbeResult(bool DatabaseAnswers, long OpenItems, IReadOnlyCollection<string> WaitedFor, DateTimeOffset At);

/// <summary>Looks at the database every few seconds, so that readiness costs nothing to ask.</summary>
internal sealed partial class DatabaseProbe(
    IDbContextFactory<ClassifyContext> contexts, TimeProvider time, ILogger<DatabaseProbe> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private volatile ProbeResult? _last;

    /// <summary>The last result; null before the first look.</summary>
    public ProbeResult? Last => _last;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops, or did not get to start.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var open = await context.Batches
                .Where(batch => batch.EndedAt == null)
                .GroupBy(batch => batch.Provider)
                .Select(batches => new { Provider = batches.Key, Items = batches.Sum(batch => (long)batch.OpenItems) })
                .ToListAsync(cancellationToken);
            _last = new ProbeResult(true, open.Sum(of => of.Items), [.. open.Select(of => of.Provider)], time.GetUtcNow());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.DatabaseSilent(logger, exception);
            _last = new ProbeResult(false, 0, [], time.GetUtcNow());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The database does not answer.")]
        public static partial void DatabaseSilent(ILogger logger, Exception exception);
    }
}
