using System.Diagnostics;
using System.Text.Json;
using Classify.Benchmarks.Running;
using Classify.Data.Conventions;

namespace Classify.Benchmarks.Throughput;

/// <summary>How long 20 indicators take at the default settings.</summary>
internal static class LatencyBenchmark
{
    private const int Indicators = 20;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var service = await BenchmarkService.StartAsync(new Dictionary<string, string>(), cancellationToken);
        for (var round = 1; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var traceId = await service.PostAsync(BenchmarkIndicators.Requests(Indicators, Indicators).Single(), cancellationToken);
            var accepted = clock.ElapsedMilliseconds;
            var batch = await service.WaitForEndAsync(traceId, cancellationToken);
            var committed = TimeOf(batch, "ended_at") - TimeOf(batch, "accepted_at");
            Console.WriteLine(
                $"round {round}: {Indicators} indicators, 202 after {accepted} ms, last committed {committed.TotalMilliseconds} ms later");
        }

        return 0;
    }

    private static DateTimeOffset TimeOf(JsonElement batch, string name) => Timestamp.Parse(batch.GetProperty(name).GetString()!);
}
