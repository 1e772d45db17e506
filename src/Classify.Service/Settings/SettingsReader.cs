using Classify.Providers.Prices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Ini;

namespace Classify.Service.Settings;

/// <summary>Reads the settings: environment over <c>.env</c> over default. An empty value is not set.</summary>
public static class SettingsReader
{
    /// <summary>The environment and the <c>.env</c> file of <paramref name="root"/>.</summary>
    /// <exception cref="InvalidSettingsException">The file cannot be understood; the message shows nothing of what it holds.</exception>
    public static IConfiguration Sources(RepositoryRoot root) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(FileValues(Path.Combine(root.Path, ".env")))
            .AddInMemoryCollection(EnvironmentValues())
            .Build();

    /// <summary>The settings.</summary>
    /// <exception cref="InvalidSettingsException">One or more are wrong; the message names each, its value and what is allowed.</exception>
    public static ServiceSettings Read(IConfiguration configuration, RepositoryRoot root)
    {
        var values = new SettingValues(configuration);
        var defaults = new ServiceSettings { DatabasePath = DatabasePath(values, root) };
        RefusePostgres(values);
        var timeoutSeconds = values.Int("LLM_TIMEOUT_SECONDS", defaults.LlmTimeoutSeconds, 1, 3_600);
        var settings = defaults with
        {
            Port = values.Int("PORT", defaults.Port, 0, 65_535),
            ApiKey = values.Text("API_KEY"),
            AllowAnonymous = values.Bool("ALLOW_ANONYMOUS", defaults.AllowAnonymous),
            InternalEmitBatch = values.Int("INTERNAL_EMIT_BATCH", defaults.InternalEmitBatch, 1, 10_000),
            InternalEmitDelayMs = values.Int("INTERNAL_EMIT_DELAY_MS", defaults.InternalEmitDelayMs, 0, 3_600_000),
            MaxConcurrency = values.Int("MAX_CONCURRENCY", defaults.MaxConcurrency, 1, 100_000),
            MaxBatchIndicators = values.Int("MAX_BATCH_INDICATORS", defaults.MaxBatchIndicators, 1, 100_000),
            MaxBacklog = values.Int("MAX_BACKLOG", (int)defaults.MaxBacklog, 1, int.MaxValue),
            DefaultProvider = values.OneOf("DEFAULT_PROVIDER", defaults.DefaultProvider, KnownProviders.All),
            RouteMinConfidence = values.Fraction("ROUTE_MIN_CONFIDENCE", defaults.RouteMinConfidence),
            ModelProviders = ModelProviderReader.Read(values, timeoutSeconds),
            LlmTimeoutSeconds = timeoutSeconds,
            AnswerCacheDays = values.Int("ANSWER_CACHE_DAYS", defaults.AnswerCacheDays, 0, 3_650),
            MaxCostUsd = values.Amount("MAX_COST_USD"),
            PricesFile = PricesFile(values, root),
            BatchLane = BatchLaneReader.Read(values),
            WebhookSecret = values.Text("WEBHOOK_SECRET"),
            WebhookAllowPrivate = values.Bool("WEBHOOK_ALLOW_PRIVATE", defaults.WebhookAllowPrivate),
            ShutdownSeconds = values.Int("SHUTDOWN_SECONDS", defaults.ShutdownSeconds, 0, 3_600),
        };
        if (KnownProviders.KeyVariable(settings.DefaultProvider) is { } variable && !settings.ModelProviders.ContainsKey(settings.DefaultProvider))
        {
            values.Refuse("DEFAULT_PROVIDER", $"a provider with its key; {variable} is not set");
        }

        settings = settings with { Profiles = ProfileReader.Read(values, settings) };
        values.ThrowIfInvalid();
        return settings;
    }

    /// <summary>Read here and not by a file provider, which leaves out files whose names begin with a dot.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> FileValues(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            using var file = File.OpenRead(path);
            return IniStreamConfigurationProvider.Read(file);
        }
        catch (FormatException)
        {
            throw new InvalidSettingsException(
                $"{path} cannot be read; allowed are lines NAME=value, each name once, comments that begin with #, and blank lines.");
        }
    }

    /// <summary>Without what is empty, so that it does not hide the file's values.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> EnvironmentValues() =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build().AsEnumerable()
            .Where(variable => !string.IsNullOrWhiteSpace(variable.Value));

    private static string DatabasePath(SettingValues values, RepositoryRoot root)
    {
        var path = values.Text("CLASSIFY_DB_LOCAL_DEV") ?? Path.Combine("data", "classify-workflow-local-dev.db");
        return Path.GetFullPath(path, root.Path);
    }

    private static string? PricesFile(SettingValues values, RepositoryRoot root)
    {
        const string Name = "PRICES_FILE";
        if (values.Text(Name) is not { } text)
        {
            return null;
        }

        var path = Path.GetFullPath(text, root.Path);
        try
        {
            PriceFile.Read(path);
        }
        catch (PriceFileException exception)
        {
            values.Refuse(Name, $"a file of prices of the form of data/prices.json, its path relative to the repository root ({exception.Message})");
        }

        return path;
    }

    /// <summary>Going on with SQLite would put the data where the operator does not look for it.</summary>
    private static void RefusePostgres(SettingValues values)
    {
        foreach (var name in new[] { "POSTGRES_URL", "DATABASE_URL" })
        {
            if (values.Text(name) is not null)
            {
                values.Refuse(name, "nothing: this version stores in SQLite only, see CLASSIFY_DB_LOCAL_DEV");
            }
        }
    }
}
