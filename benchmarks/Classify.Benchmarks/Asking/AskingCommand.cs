using System.CommandLine;
using Classify.Benchmarks.Asking.Fake;

namespace Classify.Benchmarks.Asking;

/// <summary>The benchmarks that ask models: all of them ask the fake of the providers, none a provider.</summary>
internal static class AskingCommand
{
    public static Command Create()
    {
        var gold = new Option<string?>("--gold")
        {
            HelpName = "file",
            Description = $"Labelled indicators (default: {RoutingBenchmark.DefaultGold}, from the repository).",
        };
        var seed = new Option<int?>("--seed") { Description = "Decides when the service is killed (default: another each time)." };
        var benchmarks = new FakeBenchmarks("asking", "Asks models, played by a program that stands in for the providers.");
        benchmarks.Add("concurrency", "The time of a batch beside calls x latency / calls at once.", 5,
            (program, _, stop) => ConcurrencyBenchmark.RunAsync(program, stop));
        benchmarks.Add("routing", "Calls, cost and accuracy by routing.", 10,
            (program, arguments, stop) => RoutingBenchmark.RunAsync(program, arguments.GetValue(gold), stop), gold);
        benchmarks.Add("rate-limit", "How much of a rate limit is used, and how often it is run into.", 5,
            (program, _, stop) => RateLimitBenchmark.RunAsync(program, stop));
        benchmarks.Add("faults", "What becomes of indicators when calls fail, and whether the ledger knows every request.", 20,
            (program, _, stop) => FaultsBenchmark.RunAsync(program, stop));
        benchmarks.Add("waiting", "Memory and health while many indicators wait for answers.", 5,
            (program, _, stop) => WaitingBenchmark.RunAsync(program, stop));
        benchmarks.Add("kills", "Kills the service again and again while it asks.", 10,
            (program, arguments, stop) => KillsBenchmark.RunAsync(program, arguments.GetValue(seed), stop), seed);
        return benchmarks.Command;
    }
}
