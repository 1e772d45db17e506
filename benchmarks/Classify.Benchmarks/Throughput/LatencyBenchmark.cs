using System.Diagnostics;

namespace Classify.Benchmarks.Throughput;

/// <summary>How long 20 indicators take at the default settings.</summary>
internal static class LatencyBenchmark
{
    private const int Indicators = 20;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var service = await BenchmarkService.StartAsync(new Dictionary<string, string>(), cancellationToken);
        var allCompleted = true;
        for (var round = 1; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var traceId = await service.PostAsync(BenchmarkIndicators.Requests(Indicators, Indicators).Single(), cancellationToken);
            allCompleted &= await service.WaitForEndAsync([traceId], cancellationToken);
            Console.WriteLine($"round {round}: {Indicators} indicators in {clock.ElapsedMilliseconds} ms, the news of their end included");
        }

        return allCompleted ? 0 : 1;
    }
}
