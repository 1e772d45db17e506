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
            await using var fake = await FakeLlm.StartAsync(program, ["--latency-ms", $"{LatencyMs}"], cancellationToken);
            var settings = FakeSettings.Of(fake, ("OPENAI_MAX_CONCURRENCY", $"{AtOnce}"), ("ANTHROPIC_MAX_CONCURRENCY", $"{AtOnce}"));
            await using var service = await BenchmarkService.StartAsync(settings, cancellationToken);
            await RunAsync(service, provider, cancellationToken);
        }
    }

    private static async Task RunAsync(BenchmarkService service, string provider, CancellationToken cancellationToken)
    {
        var table = new WantedTable($"concurrency, {provider}: {Indicators} indicators, {LatencyMs} ms a call, {AtOnce} at once");
        var (cold, coldFloor) = await RoundAsync(service, provider, cancellationToken);
        table.Add("cold", Seconds(cold, coldFloor));
        var warm = new List<TimeSpan>();
        for (var round = 1; round <= WarmRounds; round++)
        {
            var (elapsed, floor) = await RoundAsync(service, provider, cancellationToken);
            warm.Add(elapsed);
            table.Add($"warm {round}", Seconds(elapsed, floor));
            table.Add($"warm {round}, ratio to the floor", $"{elapsed / floor:0.00}", $"<= {MostRatio}", elapsed / floor <= MostRatio);
        }

        var slowStart = cold - warm.Order().ElementAt(WarmRounds / 2);
        table.Add("cold over the median of the warm", $"{slowStart.TotalSeconds:0.00} s", $"<= {SlowStart.TotalSeconds} s", slowStart <= SlowStart);
    }

    private static async Task<(TimeSpan Elapsed, TimeSpan Floor)> RoundAsync(
        BenchmarkService service, string provider, CancellationToken cancellationToken)
    {
        var traceId = await service.PostAsync(BenchmarkIndicators.Request(Indicators, provider), cancellationToken);
        var end = BatchEnd.Of(await service.WaitForEndAsync(traceId, cancellationToken));
        var calls = LedgerCounts.Of(service.DatabasePath, traceId).Settled;
        return (end.Elapsed, TimeSpan.FromMilliseconds((double)calls * LatencyMs / AtOnce));
    }

    private static string Seconds(TimeSpan elapsed, TimeSpan floor) => $"{elapsed.TotalSeconds:0.00} / {floor.TotalSeconds:0.00} s";
}
