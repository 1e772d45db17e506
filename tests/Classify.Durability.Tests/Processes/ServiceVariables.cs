using System.Globalization;

namespace Classify.Durability.Tests.Processes;

/// <summary>
/// The whole environment of a service under test: what is not here has its default, whatever the developer's environment says.
/// </summary>
internal sealed record ServiceVariables(string DatabasePath)
{
    private static readonly string[] FromOutside = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT"];

    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public int EmitBatch { get; init; } = 5;

    public int EmitDelayMs { get; init; } = 50;

    public int ShutdownSeconds { get; init; } = 20;

    /// <summary>Set last, over everything else.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>();

    /// <summary>Replaces what is in <paramref name="environment"/>.</summary>
    public void WriteTo(IDictionary<string, string?> environment)
    {
        environment.Clear();
        foreach (var name in FromOutside)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                environment[name] = value;
            }
        }

        environment["DOTNET_NOLOGO"] = "1";
        environment["CLASSIFY_DB_LOCAL_DEV"] = DatabasePath;
        environment["PORT"] = Text(Port);
        environment["INTERNAL_EMIT_BATCH"] = Text(EmitBatch);
        environment["INTERNAL_EMIT_DELAY_MS"] = Text(EmitDelayMs);
        environment["SHUTDOWN_SECONDS"] = Text(ShutdownSeconds);
        foreach (var (name, value) in Overrides)
        {
            environment[name] = value;
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
