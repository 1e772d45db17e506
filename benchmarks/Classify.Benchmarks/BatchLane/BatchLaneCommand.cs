using System.CommandLine;
using Classify.Benchmarks.Asking.Fake;

namespace Classify.Benchmarks.BatchLane;

/// <summary>The benchmarks that ask models through the providers' batch interfaces; the fake plays them.</summary>
internal static class BatchLaneCommand
{
    public static Command Create()
    {
        var seed = new Option<int?>("--seed") { Description = "Decides when the service is killed (default: another each time)." };
        var rows = new Option<int>("--rows") { Description = "Results imported.", DefaultValueFactory = _ => 50_000 };
        var questions = new Option<int>("--questions") { Description = "Questions asked of each provider.", DefaultValueFactory = _ => 10_000 };
        var benchmarks = new FakeBenchmarks("batch-lane", "Asks models through batch interfaces, played by a program that stands in for the providers.");
        benchmarks.Add("volume", "Many questions, some of which fail or expire: time, memory, money, and whether the ledger knows every row.", 30,
            (program, arguments, stop) => VolumeBenchmark.RunAsync(program, arguments.GetValue(questions), stop), questions);
        benchmarks.Add("memory", "The memory that importing results with log probabilities takes.", 20,
            (program, arguments, stop) => MemoryBenchmark.RunAsync(program, arguments.GetValue(rows), stop), rows);
        benchmarks.Add("rate-limit", "The time of a batch beside asking one by one, at a provider that allows one request a second.", 20,
            (program, _, stop) => RateLimitBenchmark.RunAsync(program, stop));
        benchmarks.Add("kills", "Kills the service again and again while it submits, waits and imports.", 20,
            (program, arguments, stop) => KillsBenchmark.RunAsync(program, arguments.GetValue(seed), stop), seed);
        benchmarks.Add("stuck", "Jobs that never end or fail as a whole, and cancelling batches that share a job.", 10,
            (program, _, stop) => StuckBenchmark.RunAsync(program, stop));
        return benchmarks.Command;
    }
}
