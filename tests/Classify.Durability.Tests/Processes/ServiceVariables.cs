using System.Globalization;

namespace Classify.Durability.Tests.Processes;

/// <summary>
/// The whole environment of a service under test. Every setting is there, empty where the default is meant, so that neither
/// the developer's environment nor a <c>.env</c> file changes what a test does.
/// </summary>
internal sealed record ServiceVariables(string DatabasePath)
{
    private static readonly string[] Defaults =
    [
        "API_KEY", "POSTGRES_URL", "DATABASE_URL", "MAX_CONCURRENCY", "MAX_BATCH_INDICATORS", "MAX_BACKLOG", "DEFAULT_PROVIDER",
        "ROUTE_MIN_CONFIDENCE", "OPENAI_API_KEY", "OPENAI_MODEL", "OPENAI_BASE_URL", "OPENAI_MAX_CONCURRENCY",
        "ANTHROPIC_API_KEY", "ANTHROPIC_MODEL", "ANTHROPIC_BASE_URL", "ANTHROPIC_MAX_CONCURRENCY", "LM_STUDIO_BASE_URL",
        "LM_STUDIO_MODEL", "LOCAL_MAX_CONCURRENCY", "LLM_TIMEOUT_SECONDS", "ANSWER_CACHE_DAYS", "MAX_COST_USD",
        "BATCH_POLL_SECONDS", "BATCH_MIN_REQUESTS", "BATCH_WAVE_SECONDS", "BATCH_MAX_WAIT_MINUTES", "BATCH_ON_TIMEOUT",
        "WEBHOOK_SECRET", "WEBHOOK_ALLOW_PRIVATE", "ALLOW_ANONYMOUS",
    ];

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

        foreach (var name in Defaults)
        {
            environment[name] = "";
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
