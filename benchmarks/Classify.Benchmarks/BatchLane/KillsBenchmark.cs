using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.BatchLane.Measures;
using Classify.Benchmarks.Running;
using Classify.Service.Settings;

namespace Classify.Benchmarks.BatchLane;

/// <summary>
/// Kills the service at random moments, each time after posting another batch, and starts it again. No indicator may be lost, and
/// nothing may be submitted or answered twice.
/// </summary>
internal static class KillsBenchmark
{
    private const int Kills = 20;
    private const int IndicatorsInBatch = 150;
    private const int Indicators = Kills * IndicatorsInBatch;
    private const string Share = "0.05";

    /// <summary>A model that tells log probabilities: its results are imported in several pages.</summary>
    private const string OpenAIModel = "gpt-4.1-mini";

    private static readonly TimeSpan LatestKill = TimeSpan.FromSeconds(4);

    /// <param name="chosenSeed">Decides the moments; null for another each time.</param>
    public static async Task RunAsync(FakeProgram program, int? chosenSeed, CancellationToken cancellationToken)
    {
        var seed = chosenSeed ?? Random.Shared.Next();
        string[] options = ["--batch-latency-ms", "1000", "--batch-error-rate", Share, "--batch-expire", Share, "--latency-ms", "100"];
        await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, options, cancellationToken);
        await using var service = await BenchmarkService.StartAsync(
            FakeSettings.Of(fake, ("BATCH_POLL_SECONDS", "0.5"), ("BATCH_WAVE_SECONDS", "1"), ("OPENAI_MODEL", OpenAIModel)), cancellationToken);
        var (traceIds, moments) = await KillAsync(service, new Random(seed), cancellationToken);
        var (completed, results, longest) = (0, 0, TimeSpan.Zero);
        foreach (var traceId in traceIds)
        {
            var end = BatchEnd.Of(await service.FollowAsync(traceId, cancellationToken));
            completed += end.Completed;
            longest = end.Elapsed > longest ? end.Elapsed : longest;
            results += (await BatchResults.ReadAsync(service.Http, traceId, cancellationToken)).Count;
        }

        var ledger = LaneLedger.Of(service.DatabasePath);
        var counted = await fake.StatisticsAsync(cancellationToken);
        var lost = counted.Questions - ledger.Sync.Answered - ledger.Sync.Failed;
        var table = new WantedTable($"kills: {Kills} kills, {traceIds.Count} batches of {IndicatorsInBatch} at both providers, seed {seed}");
        table.Add("kills with questions parked", $"{moments.Count(moment => moment.Parked > 0)}");
        table.Add("kills with submissions unconfirmed", $"{moments.Count(moment => moment.Submitting > 0)}");
        table.Add("kills with jobs at the provider", $"{moments.Count(moment => moment.AtProvider > 0)}");
        table.Add("kills while importing", $"{moments.Count(moment => moment.Importing > 0)}");
        table.Add("completed", $"{completed}", $"{Indicators}", completed == Indicators);
        table.Add("results", $"{results}", $"{Indicators}", results == Indicators);
        table.AddLedger(ledger, counted);
        table.Add("questions answered twice", $"{ledger.AnsweredTwice}", "0", ledger.AnsweredTwice == 0);
        table.Add("one by one: answered + failed + unknown", $"{ledger.Sync.Answered} + {ledger.Sync.Failed} + {ledger.Sync.Unknown}");
        table.Add("one by one: neither answered nor failed", $"{lost}", $"<= {ledger.Sync.Unknown}", lost <= ledger.Sync.Unknown);
        table.Add("longest batch", $"{longest.TotalSeconds:0.0} s");
    }

    private static async Task<(List<string> TraceIds, List<(long Parked, long Submitting, long AtProvider, long Importing)> Moments)> KillAsync(
        BenchmarkService service, Random random, CancellationToken cancellationToken)
    {
        var (traceIds, moments) = (new List<string>(), new List<(long, long, long, long)>());
        for (var kill = 0; kill < Kills; kill++)
        {
            var provider = FakeSettings.Providers[kill % FakeSettings.Providers.Count];
            var body = BenchmarkIndicators.Request(IndicatorsInBatch, provider, KnownDispatches.Batch, kill * IndicatorsInBatch);
            traceIds.Add(await service.PostAsync(body, cancellationToken));
            await Task.Delay(LatestKill * random.NextDouble(), cancellationToken);
            await service.KillAsync();
            moments.Add(JobProgress.PhasesOf(service.DatabasePath));
            await service.StartAsync(cancellationToken);
        }

        return (traceIds, moments);
    }
}
