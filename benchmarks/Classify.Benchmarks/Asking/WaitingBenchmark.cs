using System.Net.Http.Json;
using System.Text.Json;
using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.Running;
using Classify.Service.Settings;

namespace Classify.Benchmarks.Asking;

/// <summary>Memory and health while many indicators wait for a slow provider, at the default bounds on what runs at once.</summary>
internal static class WaitingBenchmark
{
    private const int WarmUp = 200;
    private const int Indicators = 1_000;
    private const int LatencyMs = 20_000;
    private const double MostMegabytes = 500;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestHealth = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(FakeProgram program, CancellationToken cancellationToken)
    {
        await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, ["--latency-ms", "100"], cancellationToken);
        await using var service = await BenchmarkService.StartAsync(FakeSettings.Of(fake), cancellationToken);

        // A service that knows how much its provider takes has the most calls in flight.
        var first = await service.PostAsync(BenchmarkIndicators.Request(WarmUp, KnownProviders.OpenAI), cancellationToken);
        await service.WaitForEndAsync(first, cancellationToken);
        await fake.SetAsync(new Dictionary<string, double> { ["latency-ms"] = LatencyMs }, cancellationToken);

        var traceId = await service.PostAsync(BenchmarkIndicators.Request(Indicators, KnownProviders.OpenAI), cancellationToken);
        HealthWatch[] watches = [new(service.Http, "/health"), new(service.Http, "/health/ready")];
        await Task.WhenAll(watches.Select(watch => watch.RunAsync(Watched, cancellationToken)));
        var counts = (await service.Http.GetFromJsonAsync<JsonElement>($"/batches/{traceId}", cancellationToken)).GetProperty("counts");
        var megabytes = service.PeakMemory / 1_000_000.0;
        using var cancelled = await service.Http.PostAsync($"/batches/{traceId}/cancel", content: null, cancellationToken);
        cancelled.EnsureSuccessStatusCode();
        var end = BatchEnd.Of(await service.FollowAsync(traceId, cancellationToken));

        var table = new WantedTable($"waiting: {Indicators} indicators, {LatencyMs / 1000} s a call, watched for {Watched.TotalSeconds} s");
        table.Add("indicators", $"{Count("queued")} queued, {Count("running")} running, {Count("waiting")} waiting, {Count("completed")} completed");
        table.Add("most calls at once", $"{(await fake.StatisticsAsync(cancellationToken)).MostAtOnce}");
        table.Add("peak memory", $"{megabytes:0} MB", $"< {MostMegabytes} MB", megabytes < MostMegabytes);
        Add(table, "GET /health", watches[0]);
        Add(table, "GET /health/ready", watches[1]);
        table.Add("after cancelling", $"{end.Status}: {end.Completed} completed, {end.Cancelled} cancelled, {end.Failed} failed");
        table.Add("ended after", $"{end.Elapsed.TotalSeconds:0.0} s");

        int Count(string name) => counts.GetProperty(name).GetInt32();
    }

    private static void Add(WantedTable table, string name, HealthWatch watch)
    {
        table.Add($"{name}, 99 of 100 answers", Milliseconds(watch.Percentile99), "< 100 ms", watch.Percentile99 < LongestHealth);
        table.Add($"{name}, longest of {watch.Answers}", Milliseconds(watch.Longest), "< 100 ms", watch.Longest < LongestHealth);
    }

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:0} ms";
}
