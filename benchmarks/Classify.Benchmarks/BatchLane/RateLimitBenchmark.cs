using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.Running;
using Classify.Service.Settings;

namespace Classify.Benchmarks.BatchLane;

/// <summary>The time of a batch through jobs beside the same batch asked one by one, at a provider that allows one request a second.</summary>
internal static class RateLimitBenchmark
{
    private const int Indicators = 300;
    private const int RequestsPerMinute = 60;
    private const int JobMs = 20_000;
    private const double MostShare = 0.5;

    public static async Task RunAsync(FakeProgram program, CancellationToken cancellationToken)
    {
        // Side by side: each has a service and a provider of its own, and both only wait.
        var runs = await Task.WhenAll(
            MeasureAsync(program, KnownDispatches.Batch, cancellationToken), MeasureAsync(program, KnownDispatches.Sync, cancellationToken));
        var (batch, sync) = (runs[0], runs[1]);
        var table = new WantedTable(
            $"rate limit: {Indicators} indicators, {RequestsPerMinute} requests a minute, jobs of {JobMs / 1000} s");
        table.Add("batch: completed", $"{batch.End.Completed}", $"{Indicators}", batch.End.Completed == Indicators);
        table.Add("sync: completed", $"{sync.End.Completed}", $"{Indicators}", sync.End.Completed == Indicators);
        table.Add("batch, sync: questions left to the rules", $"{batch.Ledger.Unanswered}, {sync.Ledger.Unanswered}");
        table.Add("batch, sync: answers", $"{batch.Ledger.Answered}, {sync.Ledger.Answered}");
        table.Add("batch, sync: time", $"{batch.End.Elapsed.TotalSeconds:0.0} s, {sync.End.Elapsed.TotalSeconds:0.0} s");
        var share = batch.End.Elapsed / sync.End.Elapsed;
        table.Add("batch beside sync", $"{share:0.00}", $"<= {MostShare}", share <= MostShare);
    }

    private static async Task<(BatchEnd End, LedgerCounts Ledger)> MeasureAsync(
        FakeProgram program, string dispatch, CancellationToken cancellationToken)
    {
        string[] options = ["--rpm", $"{RequestsPerMinute}", "--batch-latency-ms", $"{JobMs}", "--latency-ms", "300"];
        await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, options, cancellationToken);
        await using var service = await BenchmarkService.StartAsync(FakeSettings.Of(fake, ("BATCH_POLL_SECONDS", "2")), cancellationToken);
        var traceId = await service.PostAsync(BenchmarkIndicators.Request(Indicators, KnownProviders.OpenAI, dispatch), cancellationToken);
        var end = BatchEnd.Of(await service.FollowAsync(traceId, cancellationToken));
        return (end, LedgerCounts.Of(service.DatabasePath, traceId));
    }
}
