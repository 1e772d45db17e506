using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.Running;
using Classify.Service.Settings;

namespace Classify.Benchmarks.Asking;

/// <summary>A provider that allows so many requests a minute: how much of that is used, and how often it is run into.</summary>
internal static class RateLimitBenchmark
{
    private const int Indicators = 190;
    private const int RequestsPerMinute = 300;
    private const int BurstSeconds = 2;
    private const int LatencyMs = 300;

    public static async Task RunAsync(FakeProgram program, CancellationToken cancellationToken)
    {
        string[] limits = ["--rpm", $"{RequestsPerMinute}", "--burst-seconds", $"{BurstSeconds}", "--latency-ms", $"{LatencyMs}"];
        await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, limits, cancellationToken);
        await using var service = await BenchmarkService.StartAsync(FakeSettings.Of(fake), cancellationToken);
        var traceId = await service.PostAsync(BenchmarkIndicators.Request(Indicators, KnownProviders.OpenAI), cancellationToken);
        var end = BatchEnd.Of(await service.FollowAsync(traceId, cancellationToken));
        var ledger = LedgerCounts.Of(service.DatabasePath, traceId);
        var served = await fake.StatisticsAsync(cancellationToken);

        // The bucket is full at the beginning: its content is allowed, too.
        var allowed = RequestsPerMinute / 60.0 * (BurstSeconds + end.Elapsed.TotalSeconds);
        var used = (served.Requests - served.RateLimited) / allowed;
        var rejected = (double)served.RateLimited / served.Requests;
        var table = new WantedTable($"rate limit: {Indicators} indicators, {RequestsPerMinute} requests a minute, {LatencyMs} ms a call");
        table.Add("time", $"{end.Elapsed.TotalSeconds:0.0} s");
        table.Add("requests", $"{served.Requests}");
        table.Add("failed indicators", $"{end.Failed}", "0", end.Failed == 0);
        table.Add("completed indicators", $"{end.Completed}", $"{Indicators}", end.Completed == Indicators);
        table.Add("questions left to the rules", $"{ledger.Unanswered}", "0", ledger.Unanswered == 0);
        table.Add("share of the allowed rate used", $"{used:0.0 %}", ">= 90 %", used >= 0.9);
        table.Add("429s among the requests", $"{rejected:0.0 %}", "< 5 %", rejected < 0.05);
    }
}
