using System.Text.Json;
using Classify.Client.CommandLine;
using Classify.Client.History;
using Classify.Client.Starting;

namespace Classify.Client.Tests.Infrastructure;

/// <summary>Runs a script's entry point in this process and keeps what it said.</summary>
internal sealed class ScriptRun : IDisposable
{
    public static readonly ScriptDefaults RunAll = new() { Name = "run-all", Draw = Draw.InOrder, Count = null, BatchSize = 5, ConcurrentBatches = 4 };

    public static readonly ScriptDefaults RunRandom = RunAll with { Name = "run-random", Draw = Draw.AtRandom, Count = 20 };

    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public ScriptRun() => Interrupts = new Interrupts(Clock);

    public Repository Repository { get; } = new();

    public JumpingClock Clock { get; } = new();

    public Interrupts Interrupts { get; }

    public Dictionary<string, string> Variables { get; } = [];

    public IServiceStarter Starter { get; set; } = new FakeStarter();

    public int Width { get; set; } = 120;

    public bool ErrorIsTerminal { get; set; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public Task<int> RunAsync(FakeService service, ScriptDefaults script, params string[] args)
    {
        Variables["API_URL"] = service.Url;
        return RunAsync(script, args);
    }

    public Task<int> RunAsync(ScriptDefaults script, params string[] args) =>
        RunProgram.Main(args, script, Environment).WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Runs the history script.</summary>
    public Task<int> HistoryAsync(FakeService service, params string[] args)
    {
        Variables["API_URL"] = service.Url;
        return HistoryProgram.Main(args, null, Environment).WaitAsync(TimeSpan.FromSeconds(60));
    }

    public RunEnvironment Environment => new()
    {
        Out = TextWriter.Synchronized(_out),
        Error = TextWriter.Synchronized(_error),
        ErrorIsTerminal = ErrorIsTerminal,
        Width = Width,
        Variables = Variables,
        WorkingFolder = Repository.Root,
        Clock = Clock,
        Starter = Starter,
        Interrupts = Interrupts,
    };

    public void Dispose()
    {
        Repository.Dispose();
        Interrupts.Dispose();
    }
}
