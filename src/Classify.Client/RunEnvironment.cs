using System.Collections;
using Classify.Client.Starting;

namespace Classify.Client;

/// <summary>Everything outside a run that it depends on.</summary>
public sealed record RunEnvironment
{
    private const int WidthOfFiles = 120;

    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress and problems.</summary>
    public required TextWriter Error { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the result table.</summary>
    public int Width { get; init; } = WidthOfFiles;

    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    public required string WorkingFolder { get; init; }

    public required TimeProvider Clock { get; init; }

    public required IServiceStarter Starter { get; init; }

    public required Interrupts Interrupts { get; init; }

    /// <summary>The environment of this process.</summary>
    public static RunEnvironment OfProcess(Interrupts interrupts)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        return new RunEnvironment
        {
            Out = Console.Out,
            Error = Console.Error,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = WidthOf(variables),
            Variables = variables,
            WorkingFolder = Environment.CurrentDirectory,
            Clock = TimeProvider.System,
            Starter = new LocalServiceStarter(TimeProvider.System),
            Interrupts = interrupts,
        };
    }

    private static int WidthOf(Dictionary<string, string> variables)
    {
        var width = Console.IsOutputRedirected ? 0 : Console.WindowWidth;
        return width > 0 ? width : int.TryParse(variables.GetValueOrDefault("COLUMNS"), out var columns) && columns > 0 ? columns : WidthOfFiles;
    }
}
