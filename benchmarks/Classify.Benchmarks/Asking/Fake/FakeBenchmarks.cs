using System.CommandLine;

namespace Classify.Benchmarks.Asking.Fake;

/// <summary>Benchmarks that need the fake of the providers, under one command. Each ends by itself.</summary>
internal sealed class FakeBenchmarks
{
    private const int Failed = 1;
    private const int Missing = 2;

    private readonly Option<string?> _fake = new("--fake")
    {
        HelpName = "path",
        Recursive = true,
        Description = $"The fake of the providers, fake-llm.mjs or its folder (default: {FakeProgram.DefaultPath}, from the repository).",
    };

    public FakeBenchmarks(string name, string description) => Command = new Command(name, description) { _fake };

    public Command Command { get; }

    /// <param name="minutes">It fails if it has not ended by then.</param>
    public void Add(
        string name, string description, int minutes, Func<FakeProgram, ParseResult, CancellationToken, Task> run, params Option[] options)
    {
        var benchmark = new Command(name, description);
        Array.ForEach(options, benchmark.Add);
        benchmark.SetAction((arguments, stop) =>
            RunAsync(arguments.GetValue(_fake), minutes, (program, late) => run(program, arguments, late), stop));
        Command.Add(benchmark);
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
