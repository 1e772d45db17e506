using System.Diagnostics;
using Classify.Benchmarks.Running;
using Classify.Data.Conventions;
using Microsoft.Data.Sqlite;

namespace Classify.Benchmarks.Throughput;

/// <summary>Indicators per second from the first request until the last result is committed, beside <see cref="InsertFloor"/>.</summary>
internal static class ThroughputBenchmark
{
    private const int RequestSize = 100;
    private const int Clients = 4;

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["INTERNAL_EMIT_DELAY_MS"] = "0",
        ["INTERNAL_EMIT_BATCH"] = "100",
        ["MAX_CONCURRENCY"] = "200",
    };

    public static async Task<int> RunAsync(int indicators, CancellationToken cancellationToken)
    {
        await using var service = await BenchmarkService.StartAsync(Settings, cancellationToken);
        var requests = BenchmarkIndicators.Requests(indicators, RequestSize).ToList();
        var traceIds = new string[requests.Count];
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, requests.Count),
            new ParallelOptions { MaxDegreeOfParallelism = Clients, CancellationToken = cancellationToken },
            async (index, token) => traceIds[index] = await service.PostAsync(requests[index], token));
        var accepted = clock.Elapsed;
        foreach (var traceId in traceIds)
        {
            await service.WaitForEndAsync(traceId, cancellationToken);
        }

        var elapsed = CommittedAfter(service.DatabasePath);
        var (peak, processor) = (service.PeakMemory, service.ProcessorTime);
        var (rows, floor) = InsertFloor.Measure(service.DatabasePath);

        Console.WriteLine($"indicators            {indicators} in requests of {RequestSize}, {Clients} clients");
        Console.WriteLine($"accepted              {accepted.TotalSeconds:0.00} s");
        Console.WriteLine($"last committed        {elapsed.TotalSeconds:0.00} s, {indicators / elapsed.TotalSeconds:0} indicators/s");
        Console.WriteLine($"processor time        {processor.TotalSeconds:0.00} s, start included");
        Console.WriteLine($"peak memory           {peak / 1_000_000.0:0} MB");
        Console.WriteLine($"floor                 {rows} rows in {floor.TotalSeconds:0.00} s, {indicators / floor.TotalSeconds:0} indicators/s");
        Console.WriteLine($"ratio to the floor    {floor / elapsed:0.00}");
        return 0;
    }

    /// <summary>From the acceptance of the first batch to the end of the last, by the timestamps that were committed.</summary>
    private static TimeSpan CommittedAfter(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT MIN(batch_start_time), MAX(batch_end_time) FROM pipeline_stats";
        using var row = command.ExecuteReader();
        row.Read();
        return Timestamp.Parse(row.GetString(1)) - Timestamp.Parse(row.GetString(0));
    }
}
