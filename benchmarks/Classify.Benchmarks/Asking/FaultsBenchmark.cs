using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.Running;

namespace Classify.Benchmarks.Asking;

/// <summary>
/// A fifth of all calls fails, in each way by itself: every indicator must end with a result, and the ledger must know every
/// request that the provider saw.
/// </summary>
internal static class FaultsBenchmark
{
    private const double Share = 0.2;
    private const int Indicators = 50;

    /// <summary>Each 429 holds back everything for a second, as a provider asks that sends them at random.</summary>
    private const int IndicatorsWhenLimited = 20;

    private static readonly string[] Faults = ["fault-429", "fault-500", "fault-529", "fault-timeout", "fault-malformed", "fault-refusal"];

    public static async Task RunAsync(FakeProgram program, CancellationToken cancellationToken)
    {
        foreach (var provider in FakeSettings.Providers)
        {
            foreach (var fault in Faults)
            {
                await RunAsync(program, provider, fault, cancellationToken);
            }
        }
    }

    private static async Task RunAsync(FakeProgram program, string provider, string fault, CancellationToken cancellationToken)
    {
        var indicators = fault == "fault-429" ? IndicatorsWhenLimited : Indicators;
        await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, ["--latency-ms", "20", $"--{fault}", $"{Share}"], cancellationToken);
        (string, string)[] timeout = fault == "fault-timeout" ? [("LLM_TIMEOUT_SECONDS", "2")] : [];
        await using var service = await BenchmarkService.StartAsync(FakeSettings.Of(fake, timeout), cancellationToken);
        var traceId = await service.PostAsync(BenchmarkIndicators.Request(indicators, provider), cancellationToken);
        var end = BatchEnd.Of(await service.FollowAsync(traceId, cancellationToken));
        var ledger = LedgerCounts.Of(service.DatabasePath, traceId);
        var requests = (await fake.StatisticsAsync(cancellationToken)).Requests;

        var table = new WantedTable($"{fault} {Share:0 %}, {provider}: {indicators} indicators");
        table.Add("completed", $"{end.Completed}", $"{indicators}", end.Completed == indicators);
        table.Add("needs review", $"{end.NeedsReview}");
        table.Add("questions left to the rules", $"{ledger.Unanswered}");
        table.Add("most tries at one question", $"{ledger.MostTries}");
        table.Add("ledger: answered + failed + unknown", $"{ledger.Answered} + {ledger.Failed} + {ledger.Unknown}");
        table.Add("ledger rows / requests", $"{ledger.Settled} / {requests}", "equal", ledger.Settled == requests);
        table.Add("time", $"{end.Elapsed.TotalSeconds:0.0} s");
    }
}
