using System.Net.Http.Json;
using System.Text.Json;
using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.Running;
using Classify.Service.Settings;

namespace Classify.Benchmarks.Asking;

/// <summary>
/// Kills the service at random moments while it works off one batch, and starts it again. No indicator may be lost, and a
/// request whose answer is lost must stand in the ledger as unknown: it may have been paid.
/// </summary>
internal static class KillsBenchmark
{
    private const int Kills = 20;
    private const int Indicators = 800;
    private const int LatencyMs = 400;
    private const int AtOnce = 10;
    private static readonly TimeSpan LatestKill = TimeSpan.FromSeconds(4);

    /// <param name="chosenSeed">Decides the moments; null for another each time.</param>
    public static async Task RunAsync(FakeProgram program, int? chosenSeed, CancellationToken cancellationToken)
    {
        var seed = chosenSeed ?? Random.Shared.Next();
        await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, ["--latency-ms", $"{LatencyMs}"], cancellationToken);
        await using var service = await BenchmarkService.StartAsync(
            FakeSettings.Of(fake, ("OPENAI_MAX_CONCURRENCY", $"{AtOnce}")), cancellationToken);
        var traceId = await service.PostAsync(BenchmarkIndicators.Request(Indicators, KnownProviders.OpenAI), cancellationToken);
        var kills = await KillAsync(service, traceId, new Random(seed), cancellationToken);
        var end = BatchEnd.Of(await service.FollowAsync(traceId, cancellationToken));
        var results = await BatchResults.ReadAsync(service.Http, traceId, cancellationToken);
        var ledger = LedgerCounts.Of(service.DatabasePath, traceId);
        var requests = (await fake.StatisticsAsync(cancellationToken)).Requests;

        var lost = requests - ledger.Answered - ledger.Failed;
        var table = new WantedTable($"kills: {Indicators} indicators, {LatencyMs} ms a call, {AtOnce} at once, seed {seed}");
        table.Add("kills before the end", $"{kills}", $"{Kills}", kills == Kills);
        table.Add("completed", $"{end.Completed}", $"{Indicators}", end.Completed == Indicators);
        table.Add("results", $"{results.Count}", $"{Indicators}", results.Count == Indicators);
        table.Add("questions left to the rules", $"{ledger.Unanswered}");
        table.Add("requests", $"{requests}");
        table.Add("ledger: answered + failed + unknown", $"{ledger.Answered} + {ledger.Failed} + {ledger.Unknown}");
        table.Add("ledger: still sent", $"{ledger.Sent}", "0", ledger.Sent == 0);
        table.Add("requests neither answered nor failed", $"{lost}", $"<= {ledger.Unknown}", lost <= ledger.Unknown);
        table.Add("time", $"{end.Elapsed.TotalSeconds:0.0} s");
    }

    /// <summary>The number of kills that came before the batch had ended.</summary>
    private static async Task<int> KillAsync(
        BenchmarkService service, string traceId, Random random, CancellationToken cancellationToken)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(LatestKill * random.NextDouble(), cancellationToken);
            var batch = await service.Http.GetFromJsonAsync<JsonElement>($"/batches/{traceId}", cancellationToken);
            if (batch.GetProperty("ended_at").ValueKind != JsonValueKind.Null)
            {
                return kill;
            }

            await service.KillAsync();
            await service.StartAsync(cancellationToken);
        }

        return Kills;
    }
}
