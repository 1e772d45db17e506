using System.Diagnostics;
using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.BatchLane.Measures;
using Classify.Benchmarks.Running;
using Classify.Providers.Prices;
using Classify.Service.Settings;

namespace Classify.Benchmarks.BatchLane;

/// <summary>
/// Many questions through each provider, of which some fail and some expire: every indicator must end with a result, the ledger
/// must know every row, and a token must cost half.
/// </summary>
internal static class VolumeBenchmark
{
    private const int QuestionsOfAnIndicator = 2;
    private const int IndicatorsInBatch = 1_000;
    private const string Share = "0.05";
    private const int JobMs = 5_000;
    private const double WantedPrice = 0.5;

    /// <summary>Costs are stored to so many dollars.</summary>
    private const double Rounding = 0.001;

    public static async Task RunAsync(FakeProgram program, int questions, CancellationToken cancellationToken)
    {
        foreach (var provider in FakeSettings.Providers)
        {
            string[] options = ["--batch-latency-ms", $"{JobMs}", "--batch-error-rate", Share, "--batch-expire", Share, "--latency-ms", "50"];
            await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, options, cancellationToken);
            await using var service = await BenchmarkService.StartAsync(
                FakeSettings.Of(fake, ("BATCH_POLL_SECONDS", "1"), ("BATCH_WAVE_SECONDS", "10")), cancellationToken);
            await RunAsync(fake, service, provider, questions / QuestionsOfAnIndicator, cancellationToken);
        }
    }

    private static async Task RunAsync(
        FakeLlm fake, BenchmarkService service, string provider, int indicators, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var traceIds = new List<string>();
        for (var first = 0; first < indicators; first += IndicatorsInBatch)
        {
            var body = BenchmarkIndicators.Request(Math.Min(IndicatorsInBatch, indicators - first), provider, KnownDispatches.Batch, first);
            traceIds.Add(await service.PostAsync(body, cancellationToken));
        }

        var (completed, needsReview, results) = (0, 0, 0);
        foreach (var traceId in traceIds)
        {
            var end = BatchEnd.Of(await service.FollowAsync(traceId, cancellationToken));
            (completed, needsReview) = (completed + end.Completed, needsReview + end.NeedsReview);
            results += (await BatchResults.ReadAsync(service.Http, traceId, cancellationToken)).Count;
        }

        var elapsed = clock.Elapsed;
        var ledger = LaneLedger.Of(service.DatabasePath);
        var counted = await fake.StatisticsAsync(cancellationToken);
        var table = new WantedTable($"volume, {provider}: {indicators} indicators in {traceIds.Count} batches, jobs of {JobMs / 1000} s, 5 % errors, 5 % expired");
        table.Add("completed", $"{completed}", $"{indicators}", completed == indicators);
        table.Add("results", $"{results}", $"{indicators}", results == indicators);
        table.Add("needs review", $"{needsReview}");
        table.AddLedger(ledger, counted);
        table.Add("asked one by one: rows / requests", $"{ledger.Sync.All} / {counted.Questions}", "equal", ledger.Sync.All == counted.Questions);
        var tokens = ledger.Batch.Tokens + ledger.Sync.Tokens;
        table.Add("tokens / at the provider", $"{tokens} / {counted.Tokens}", "equal", tokens == counted.Tokens);
        AddPrices(table, service.DatabasePath, provider);
        var answers = ledger.Batch.Answered + ledger.Sync.Answered;
        table.Add("answers", $"{answers}");
        table.Add("time", $"{elapsed.TotalSeconds:0.0} s");
        table.Add("questions an hour", $"{answers / elapsed.TotalHours:0}");
        table.Add("processor time, start included", $"{service.ProcessorTime.TotalSeconds:0.0} s");
        table.Add("peak memory", $"{service.PeakMemory / 1_000_000.0:0} MB");
    }

    private static void AddPrices(WantedTable table, string database, string provider)
    {
        var prices = PriceFile.Read();
        var batch = PriceOfTokens.Of(database, provider, KnownDispatches.Batch, prices);
        table.Add("batch: price of a token beside the list", $"{batch:0.0000}", $"{WantedPrice:0.00}", Math.Abs(batch - WantedPrice) < Rounding);
        var sync = PriceOfTokens.Of(database, provider, KnownDispatches.Sync, prices);
        table.Add("sync: price of a token beside the list", $"{sync:0.0000}", "1.00", Math.Abs(sync - 1) < Rounding);
    }
}
