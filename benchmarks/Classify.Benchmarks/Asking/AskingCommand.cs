using System.CommandLine;
using Classify.Benchmarks.Asking.Fake;

namespace Classify.Benchmarks.Asking;

/// <summary>The benchmarks that ask models: all of them ask the fake of the providers, none a provider.</summary>
internal static class AskingCommand
{
    private const int Failed = 1;
    private const int Missing = 2;

    public static Command Create()
    {
        var fake = new Option<string?>("--fake")
        {
            HelpName = "path",
            Recursive = true,
            Description = $"The fake of the providers, fake-llm.mjs or its folder (default: {FakeProgram.DefaultPath}, from the repository).",
        };
        var gold = new Option<string?>("--gold")
        {
            HelpName = "file",
            Description = $"Labelled indicators (default: {RoutingBenchmark.DefaultGold}, from the repository).",
        };
        var seed = new Option<int?>("--seed") { Description = "Decides when the service is killed (default: another each time)." };
        return new Command("asking", "Asks models, played by a program that stands in for the providers.")
        {
            fake,
            Benchmark("concurrency", "The time of a batch beside calls x latency / calls at once.", 5,
                (program, _, stop) => ConcurrencyBenchmark.RunAsync(program, stop)),
            Benchmark("routing", "Calls, cost and accuracy by routing.", 10,
                (program, arguments, stop) => RoutingBenchmark.RunAsync(program, arguments.GetValue(gold), stop), gold),
            Benchmark("rate-limit", "How much of a rate limit is used, and how often it is run into.", 5,
                (program, _, stop) => RateLimitBenchmark.RunAsync(program, stop)),
            Benchmark("faults", "What becomes of indicators when calls fail, and whether the ledger knows every request.", 20,
                (program, _, stop) => FaultsBenchmark.RunAsync(program, stop)),
            Benchmark("waiting", "Memory and health while many indicators wait for answers.", 5,
                (program, _, stop) => WaitingBenchmark.RunAsync(program, stop)),
            Benchmark("kills", "Kills the service again and again while it asks.", 10,
                (program, arguments, stop) => KillsBenchmark.RunAsync(program, arguments.GetValue(seed), stop), seed),
        };

        Command Benchmark(
            string name, string description, int minutes, Func<FakeProgram, ParseResult, CancellationToken, Task> run, params Option[] options)
        {
            var command = new Command(name, description);
            Array.ForEach(options, command.Add);
            command.SetAction((arguments, stop) => RunAsync(arguments.GetValue(fake), minutes, (program, late) => run(program, arguments, late), stop));
            return command;
        }
    }

    private static async Task<int> RunAsync(
        string? path, int minutes, Func<FakeProgram, CancellationToken, Task> run, CancellationToken stop)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(TimeSpan.FromMinutes(minutes));
        try
        {
            await run(FakeProgram.Find(path), late.Token);
            return 0;
        }
        catch (MissingFileException missing)
        {
            Console.Error.WriteLine(missing.Message);
            return Missing;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            Console.Error.WriteLine(stop.IsCancellationRequested ? "Stopped." : $"Not ended after {minutes} minutes.");
            return Failed;
        }
    }
}
