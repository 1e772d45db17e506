using System.Net.Http.Json;
using System.Text.Json;
using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.BatchLane.Measures;
using Classify.Benchmarks.Running;
using Classify.Data.Conventions;
using Classify.Service.Settings;

namespace Classify.Benchmarks.BatchLane;

/// <summary>Jobs that never end or fail as a whole must strand no indicator.</summary>
internal static class StuckBenchmark
{
    private const int Indicators = 100;
    private const string MaxWaitMinutes = "0.1";

    public static async Task RunAsync(FakeProgram program, CancellationToken cancellationToken)
    {
        foreach (var provider in FakeSettings.Providers)
        {
            await RunAsync(program, provider, "--batch-stuck", "sync", cancellationToken);
            await RunAsync(program, provider, "--batch-stuck", "flag", cancellationToken);
        }

        await RunAsync(program, KnownProviders.OpenAI, "--batch-fail", "sync", cancellationToken);
        foreach (var provider in FakeSettings.Providers)
        {
            await SharedJobs.RunAsync(program, provider, cancellationToken);
        }
    }

    private static async Task RunAsync(
        FakeProgram program, string provider, string option, string onTimeout, CancellationToken cancellationToken)
    {
        await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, [option], cancellationToken);
        await using var service = await BenchmarkService.StartAsync(
            FakeSettings.Of(fake, ("BATCH_POLL_SECONDS", "1"), ("BATCH_MAX_WAIT_MINUTES", MaxWaitMinutes), ("BATCH_ON_TIMEOUT", onTimeout)),
            cancellationToken);
        var traceId = await service.PostAsync(BenchmarkIndicators.Request(Indicators, provider, KnownDispatches.Batch), cancellationToken);
        var promised = await DeadlineAsync(service, traceId, cancellationToken);
        var batch = await service.FollowAsync(traceId, cancellationToken);
        var end = BatchEnd.Of(batch);
        var ended = Timestamp.Parse(batch.GetProperty("ended_at").GetString()!);

        var table = new WantedTable($"{option}, {provider}: {Indicators} indicators, {MaxWaitMinutes} minutes for a job, then {onTimeout}");
        table.Add("completed", $"{end.Completed}", $"{Indicators}", end.Completed == Indicators);
        table.Add("needs review", $"{end.NeedsReview}");
        table.AddLedger(LaneLedger.Of(service.DatabasePath), await fake.StatisticsAsync(cancellationToken));
        table.Add("time", $"{end.Elapsed.TotalSeconds:0.0} s");
        table.Add("before the latest end that the API named", $"{(promised - ended).TotalSeconds:0.0} s", "> 0 s", ended < promised);
    }

    /// <summary>The latest end of the batch as the API shows it while the first job is under way.</summary>
    private static async Task<DateTimeOffset> DeadlineAsync(BenchmarkService service, string traceId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var batch = await service.Http.GetFromJsonAsync<JsonElement>($"/batches/{traceId}", cancellationToken);
            if (batch.GetProperty("deadline").GetString() is { } deadline)
            {
                return Timestamp.Parse(deadline);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }
}
