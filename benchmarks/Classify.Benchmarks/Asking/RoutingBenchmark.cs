using System.Globalization;
using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.Running;
using Classify.Service.Settings;

namespace Classify.Benchmarks.Asking;

/// <summary>
/// Labelled indicators by rules alone, with a model where rules are unsure, and with a model always. The model knows the labels,
/// so that the difference between the routings is the work of the routing; a second round lets it err.
/// </summary>
internal static class RoutingBenchmark
{
    /// <summary>Where labelled indicators are looked for, from the repository root.</summary>
    public const string DefaultGold = "../shared/gold/dev.jsonl";

    private const double MostCalls = 0.6;
    private const double MostPoints = 2;
    private const double ErrorRate = 0.1;

    /// <param name="path">Labelled indicators; null for the default.</param>
    public static async Task RunAsync(FakeProgram program, string? path, CancellationToken cancellationToken)
    {
        var file = path ?? FakeProgram.FromRoot(DefaultGold);
        if (!File.Exists(file))
        {
            throw new MissingFileException($"Labelled indicators are missing: {file}. Name a file with --gold.");
        }

        var gold = GoldLines.Read(file);
        await CompareAsync(program, gold, cancellationToken);
        await LetErrAsync(program, gold, cancellationToken);
    }

    private static async Task CompareAsync(FakeProgram program, GoldLines gold, CancellationToken cancellationToken)
    {
        await using var fake = await FakeLlm.StartAsync(program, gold.Answers, [], cancellationToken);
        await using var service = await BenchmarkService.StartAsync(FakeSettings.Of(fake), cancellationToken);
        Console.WriteLine($"routing: {gold.Count} labelled indicators, a model that knows the labels");
        Header();
        await ShowAsync(service, gold, "rules alone", KnownProviders.Builtin, "auto", cancellationToken);
        var auto = await ShowAsync(service, gold, "auto", KnownProviders.OpenAI, "auto", cancellationToken);
        var always = await ShowAsync(service, gold, "llm", KnownProviders.OpenAI, "llm", cancellationToken);
        var points = 100 * (always.Joint - auto.Joint);
        var table = new WantedTable("auto beside llm");
        table.Add("calls an indicator", $"{auto.Calls:0.00}", $"<= {MostCalls}", auto.Calls <= MostCalls);
        table.Add("joint accuracy, points less", $"{points:0.0}", $"<= {MostPoints}", points <= MostPoints);
    }

    private static async Task LetErrAsync(FakeProgram program, GoldLines gold, CancellationToken cancellationToken)
    {
        await using var fake = await FakeLlm.StartAsync(
            program, gold.Answers, ["--error-rate", ErrorRate.ToString(CultureInfo.InvariantCulture)], cancellationToken);
        await using var service = await BenchmarkService.StartAsync(FakeSettings.Of(fake), cancellationToken);
        Console.WriteLine();
        Console.WriteLine($"routing: the same, of {ErrorRate:0 %} of the indicators the model has one label wrong");
        Header();
        await ShowAsync(service, gold, "auto", KnownProviders.OpenAI, "auto", cancellationToken);
        await ShowAsync(service, gold, "llm", KnownProviders.OpenAI, "llm", cancellationToken);
    }

    private static void Header() => Console.WriteLine(
        $"  {"routing",-12}{"joint",8}{"calls",8}{"needs review",14}{"tokens in",12}{"tokens out",12}{"cost",10}");

    private static async Task<(double Joint, double Calls)> ShowAsync(
        BenchmarkService service, GoldLines gold, string name, string provider, string routing, CancellationToken cancellationToken)
    {
        var traceId = await service.PostAsync(BenchmarkIndicators.Body(gold.Indicators, provider, routing), cancellationToken);
        var end = BatchEnd.Of(await service.WaitForEndAsync(traceId, cancellationToken));
        var joint = gold.Score(await BatchResults.ReadAsync(service.Http, traceId, cancellationToken)).Joint;
        var ledger = LedgerCounts.Of(service.DatabasePath, traceId);
        var calls = (double)ledger.Settled / gold.Count;
        Console.WriteLine(
            $"  {name,-12}{joint,8:0.0 %}{calls,8:0.00}{end.NeedsReview,14}{ledger.PromptTokens,12}{ledger.CompletionTokens,12}{$"${ledger.CostUsd:0.000}",10}");
        return (joint, calls);
    }
}
