using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.Running;

namespace Classify.Benchmarks.Asking;

/// <summary>
/// The time of batches beside the floor, calls x latency / calls at once, at the default settings of emitting. The first batch
/// of a service also finds out how many calls it may have in flight.
/// </summary>
internal static class ConcurrencyBenchmark
{
    private const int Indicators = 200;
    private const int AtOnce = 20;
    private const int LatencyMs = 200;
    private const int WarmRounds = 3;
    private const double MostRatio = 1.15;
    private static readonly TimeSpan SlowStart = TimeSpan.FromSeconds(1.5);

    public static async Task RunAsync(FakeProgram program, CancellationToken cancellationToken)
    {
        foreach (var provider in FakeSettings.Providers)
        {
            await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, ["--latency-ms", $"{LatencyMs}"], cancellationToken);
            var settings = FakeSettings.Of(fake, ("OPENAI_MAX_CONCURRENCY", $"{AtOnce}"), ("ANTHROPIC_MAX_CONCURRENCY", $"{AtOnce}"));
            await using var service = await BenchmarkService.StartAsync(settings, cancellationToken);
            await RunAsync(service, provider, cancellationToken);
        }
    }

    private static async Task RunAsync(BenchmarkService service, string provider, CancellationToken cancellationToken)
    {
        var table = new WantedTable($"concurrency, {provider}: {Indicators} indicators, {LatencyMs} ms a call, {AtOnce} at once");
        var (cold, coldFloor, coldLatency) = await RoundAsync(service, provider, cancellationToken);
        table.Add("cold", Seconds(cold, coldFloor));
        table.Add("cold, mean time of a call", Milliseconds(coldLatency));
        var warm = new List<TimeSpan>();
        for (var round = 1; round <= WarmRounds; round++)
        {
            var (elapsed, floor, latency) = await RoundAsync(service, provider, cancellationToken);
            warm.Add(elapsed);
            table.Add($"warm {round}", Seconds(elapsed, floor));
            table.Add($"warm {round}, mean time of a call", Milliseconds(latency));
            table.Add($"warm {round}, ratio to the floor", $"{elapsed / floor:0.00}", $"<= {MostRatio}", elapsed / floor <= MostRatio);
        }

        var slowStart = cold - warm.Order().ElementAt(WarmRounds / 2);
        table.Add("cold over the median of the warm", $"{slowStart.TotalSeconds:0.00} s", $"<= {SlowStart.TotalSeconds} s", slowStart <= SlowStart);
    }

    private static async Task<(TimeSpan Elapsed, TimeSpan Floor, TimeSpan Latency)> RoundAsync(
        BenchmarkService service, string provider, CancellationToken cancellationToken)
    {
        var traceId = await service.PostAsync(BenchmarkIndicators.Request(Indicators, provider), cancellationToken);
        var end = BatchEnd.Of(await service.WaitForEndAsync(traceId, cancellationToken));
        var ledger = LedgerCounts.Of(service.DatabasePath, traceId);
        return (end.Elapsed, TimeSpan.FromMilliseconds((double)ledger.Settled * LatencyMs / AtOnce), ledger.MeanLatency);
    }

    private static string Seconds(TimeSpan elapsed, TimeSpan floor) => $"{elapsed.TotalSeconds:0.00} / {floor.TotalSeconds:0.00} s";

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:0} ms";
}
