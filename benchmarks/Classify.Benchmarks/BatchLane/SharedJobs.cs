using System.Net.Http.Json;
using System.Text.Json;
using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.BatchLane.Measures;
using Classify.Benchmarks.Running;
using Classify.Service.Settings;

namespace Classify.Benchmarks.BatchLane;

/// <summary>Two batches share a job. One of them is cancelled and the job must run on; then both, and it must be cancelled too.</summary>
internal static class SharedJobs
{
    private const int Indicators = 100;

    public static async Task RunAsync(FakeProgram program, string provider, CancellationToken cancellationToken)
    {
        await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, ["--batch-latency-ms", "8000"], cancellationToken);
        await using var service = await BenchmarkService.StartAsync(FakeSettings.Of(fake, ("BATCH_POLL_SECONDS", "1")), cancellationToken);
        await LearnAsync(service, provider, cancellationToken);

        var (cancelled, kept) = await ShareAsync(service, provider, first: 0, cancellationToken);
        await CancelAsync(service, cancelled, cancellationToken);
        var cancelledEnd = await service.FollowAsync(cancelled, cancellationToken);
        var keptEnd = BatchEnd.Of(await service.FollowAsync(kept, cancellationToken));
        var counted = await fake.StatisticsAsync(cancellationToken);
        var table = new WantedTable($"two batches of {Indicators} share a job at {provider}, one is cancelled");
        table.Add("the other: completed", $"{keptEnd.Completed}", $"{Indicators}", keptEnd.Completed == Indicators);
        table.Add("the cancelled: status", $"{BatchEnd.Of(cancelledEnd).Status}", "cancelled", BatchEnd.Of(cancelledEnd).Status == "cancelled");
        table.Add("the cancelled: completed, cancelled", $"{BatchEnd.Of(cancelledEnd).Completed}, {BatchEnd.Of(cancelledEnd).Cancelled}");
        table.Add("the cancelled: its answers are paid", $"${Cost(cancelledEnd):0.0000}", "> $0", Cost(cancelledEnd) > 0);
        table.Add("rows cancelled at the provider", $"{counted.Rows.Cancelled}", "0", counted.Rows.Cancelled == 0);
        table.AddLedger(LaneLedger.Of(service.DatabasePath), counted);

        var (one, two) = await ShareAsync(service, provider, first: 2 * Indicators, cancellationToken);
        await CancelAsync(service, one, cancellationToken);
        await CancelAsync(service, two, cancellationToken);
        var ends = new[] { await service.FollowAsync(one, cancellationToken), await service.FollowAsync(two, cancellationToken) };
        counted = await fake.StatisticsAsync(cancellationToken);
        table = new WantedTable($"two batches of {Indicators} share a job at {provider}, both are cancelled");
        table.Add("status", $"{BatchEnd.Of(ends[0]).Status}, {BatchEnd.Of(ends[1]).Status}");
        table.Add("rows cancelled at the provider", $"{counted.Rows.Cancelled}", "> 0", counted.Rows.Cancelled > 0);
        table.AddLedger(LaneLedger.Of(service.DatabasePath), counted);
    }

    /// <summary>Has the service learn what the model refuses: nothing goes by itself then.</summary>
    private static async Task LearnAsync(BenchmarkService service, string provider, CancellationToken cancellationToken)
    {
        var traceId = await service.PostAsync(
            BenchmarkIndicators.Request(1, provider, KnownDispatches.Sync, first: 10 * Indicators), cancellationToken);
        await service.WaitForEndAsync(traceId, cancellationToken);
    }

    /// <summary>Two batches whose questions are in one job, which the provider works at.</summary>
    private static async Task<(string One, string Two)> ShareAsync(
        BenchmarkService service, string provider, int first, CancellationToken cancellationToken)
    {
        var posted = await Task.WhenAll(
            service.PostAsync(BenchmarkIndicators.Request(Indicators, provider, KnownDispatches.Batch, first), cancellationToken),
            service.PostAsync(BenchmarkIndicators.Request(Indicators, provider, KnownDispatches.Batch, first + Indicators), cancellationToken));
        while (true)
        {
            var page = await service.Http.GetFromJsonAsync<JsonElement>("/provider-batches?state=open", cancellationToken);
            var jobs = page.GetProperty("items").EnumerateArray().Where(job => job.GetProperty("status").GetString() == "in_progress");
            if (jobs.Any(job => job.GetProperty("batches").GetArrayLength() == posted.Length))
            {
                return (posted[0], posted[1]);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    private static async Task CancelAsync(BenchmarkService service, string traceId, CancellationToken cancellationToken)
    {
        using var response = await service.Http.PostAsync($"/batches/{traceId}/cancel", content: null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static double Cost(JsonElement batch) => batch.GetProperty("cost_usd").GetDouble();
}
