using Classify.Service.Settings;
using Microsoft.Extensions.Configuration;

namespace Classify.Service.Tests.Settings;

public sealed class SettingsReaderTests
{
    private static readonly RepositoryRoot Root = new(Path.Combine(Path.GetTempPath(), "classify-root"));

    [Fact]
    public void Every_default_is_as_documented()
    {
        var settings = Read();

        settings.Port.ShouldBe(3000);
        settings.ApiKey.ShouldBeNull();
        settings.AllowAnonymous.ShouldBeFalse();
        settings.LoopbackOnly.ShouldBeTrue();
        settings.DatabasePath.ShouldBe(Path.Combine(Root.Path, "data", "classify-workflow-local-dev.db"));
        settings.InternalEmitBatch.ShouldBe(10);
        settings.InternalEmitDelayMs.ShouldBe(100);
        settings.MaxConcurrency.ShouldBe(200);
        settings.MaxBatchIndicators.ShouldBe(1_000);
        settings.MaxBacklog.ShouldBe(1_000_000);
        settings.DefaultProvider.ShouldBe("builtin");
        settings.RouteMinConfidence.ShouldBe(0.9);
        settings.LlmTimeoutSeconds.ShouldBe(60);
        settings.AnswerCacheDays.ShouldBe(30);
        settings.MaxCostUsd.ShouldBeNull();
        settings.PricesFile.ShouldBeNull();
        settings.WebhookSecret.ShouldBeNull();
        settings.WebhookAllowPrivate.ShouldBeFalse();
        settings.ModelProviders.Keys.ShouldBe(["local"], "the others need keys");
        settings.ModelProviders["local"].MaxConcurrency.ShouldBe(4);
        settings.ModelProviders["local"].Options.BaseUrl.ShouldBe(new Uri("http://localhost:1234/v1"));
        settings.ModelProviders["local"].Model.ShouldBeNull();
        settings.ModelProviders["local"].Options.ApiKey.ShouldBeNull();
        settings.ShutdownSeconds.ShouldBe(20);
        settings.BatchLane.Poll.ShouldBe(TimeSpan.FromSeconds(30));
        settings.BatchLane.MinRequests.ShouldBe(20);
        settings.BatchLane.Wave.ShouldBe(TimeSpan.FromSeconds(30));
        settings.BatchLane.MaxWait.ShouldBe(TimeSpan.FromMinutes(1440));
        settings.BatchLane.Search.ShouldBe(TimeSpan.FromMinutes(5));
        settings.BatchLane.OnTimeout.ShouldBe(OnBatchTimeout.Sync);
        settings.BatchLane.AutoMin.ShouldBe(500);
    }

    [Fact]
    public void Every_variable_is_read()
    {
        var settings = Read(
            ("PORT", "8080"), ("API_KEY", "secret"), ("ALLOW_ANONYMOUS", "true"), ("INTERNAL_EMIT_BATCH", "5"),
            ("INTERNAL_EMIT_DELAY_MS", "0"), ("MAX_CONCURRENCY", "7"), ("MAX_BATCH_INDICATORS", "8"), ("MAX_BACKLOG", "9"),
            ("DEFAULT_PROVIDER", "builtin"), ("ROUTE_MIN_CONFIDENCE", "0.5"), ("OPENAI_API_KEY", "k1"),
            ("ANTHROPIC_API_KEY", "k2"), ("SHUTDOWN_SECONDS", "3"), ("OPENAI_MODEL", "large"), ("OPENAI_BASE_URL", "http://127.0.0.1:9/v1"),
            ("OPENAI_MAX_CONCURRENCY", "20"), ("ANTHROPIC_MODEL", "larger"), ("ANTHROPIC_BASE_URL", "http://127.0.0.1:8"),
            ("ANTHROPIC_MAX_CONCURRENCY", "21"), ("LM_STUDIO_BASE_URL", "http://127.0.0.1:7/v1"), ("LM_STUDIO_MODEL", "small"),
            ("LM_STUDIO_API_KEY", "k3"), ("LOCAL_MAX_CONCURRENCY", "2"), ("LLM_TIMEOUT_SECONDS", "5"), ("ANSWER_CACHE_DAYS", "0"), ("MAX_COST_USD", "2.5"),
            ("BATCH_POLL_SECONDS", "2"), ("BATCH_MIN_REQUESTS", "3"), ("BATCH_WAVE_SECONDS", "4"), ("BATCH_MAX_WAIT_MINUTES", "0.5"),
            ("BATCH_SEARCH_SECONDS", "7"), ("BATCH_ON_TIMEOUT", "flag"), ("BATCH_AUTO_MIN", "6"),
            ("WEBHOOK_SECRET", "shh"), ("WEBHOOK_ALLOW_PRIVATE", "true"));

        settings.Port.ShouldBe(8080);
        settings.ApiKey.ShouldBe("secret");
        settings.AllowAnonymous.ShouldBeTrue();
        settings.LoopbackOnly.ShouldBeFalse();
        settings.InternalEmitBatch.ShouldBe(5);
        settings.InternalEmitDelayMs.ShouldBe(0);
        settings.MaxConcurrency.ShouldBe(7);
        settings.MaxBatchIndicators.ShouldBe(8);
        settings.MaxBacklog.ShouldBe(9);
        settings.RouteMinConfidence.ShouldBe(0.5);
        settings.LlmTimeoutSeconds.ShouldBe(5);
        settings.AnswerCacheDays.ShouldBe(0);
        settings.MaxCostUsd.ShouldBe(2.5);
        settings.WebhookSecret.ShouldBe("shh");
        settings.WebhookAllowPrivate.ShouldBeTrue();
        settings.ModelProviders.ToDictionary(known => known.Key, known => known.Value.Model).ShouldBe(
            new Dictionary<string, string?> { ["openai"] = "large", ["anthropic"] = "larger", ["local"] = "small" }, ignoreOrder: true);
        settings.ModelProviders.ToDictionary(known => known.Key, known => known.Value.Options.ApiKey).ShouldBe(
            new Dictionary<string, string?> { ["openai"] = "k1", ["anthropic"] = "k2", ["local"] = "k3" }, ignoreOrder: true);
        settings.ModelProviders["openai"].MaxConcurrency.ShouldBe(20);
        settings.ModelProviders["anthropic"].MaxConcurrency.ShouldBe(21);
        settings.ModelProviders["local"].MaxConcurrency.ShouldBe(2);
        settings.ModelProviders.Values.Select(known => known.Options.BaseUrl.Port).ShouldBe([9, 8, 7], ignoreOrder: true);
        settings.ModelProviders.Values.ShouldAllBe(known => known.Options.Timeout == TimeSpan.FromSeconds(5));
        settings.ShutdownSeconds.ShouldBe(3);
        settings.BatchLane.ShouldBe(new BatchLaneSettings
        {
            Poll = TimeSpan.FromSeconds(2),
            MinRequests = 3,
            Wave = TimeSpan.FromSeconds(4),
            MaxWait = TimeSpan.FromSeconds(30),
            Search = TimeSpan.FromSeconds(7),
            OnTimeout = OnBatchTimeout.Flag,
            AutoMin = 6,
        });
    }

    [Theory]
    [InlineData("here.db", "here.db")]
    [InlineData("deep/er/here.db", "deep/er/here.db")]
    [InlineData("../beside.db", "../beside.db")]
    public void A_relative_database_path_starts_at_the_repository_root(string set, string path) =>
        Read(("CLASSIFY_DB_LOCAL_DEV", set)).DatabasePath.ShouldBe(Path.GetFullPath(Path.Combine(Root.Path, path)));

    [Fact]
    public void An_absolute_database_path_is_taken_as_it_is()
    {
        var path = Path.Combine(Path.GetTempPath(), "elsewhere.db");

        Read(("CLASSIFY_DB_LOCAL_DEV", path)).DatabasePath.ShouldBe(path);
    }

    [Theory]
    [InlineData("PORT", "abc", "0 to 65535")]
    [InlineData("PORT", "-1", "0 to 65535")]
    [InlineData("PORT", "65536", "0 to 65535")]
    [InlineData("PORT", "80.0", "0 to 65535")]
    [InlineData("ALLOW_ANONYMOUS", "yes", "true or false")]
    [InlineData("ALLOW_ANONYMOUS", "1", "true or false")]
    [InlineData("INTERNAL_EMIT_BATCH", "0", "1 to 10000")]
    [InlineData("INTERNAL_EMIT_DELAY_MS", "-5", "0 to 3600000")]
    [InlineData("MAX_CONCURRENCY", "0", "1 to 100000")]
    [InlineData("MAX_BATCH_INDICATORS", "many", "1 to 100000")]
    [InlineData("MAX_BACKLOG", "0", "1 to 2147483647")]
    [InlineData("MAX_BACKLOG", "99999999999", "1 to 2147483647")]
    [InlineData("DEFAULT_PROVIDER", "mistral", "builtin")]
    [InlineData("DEFAULT_PROVIDER", "Builtin", "builtin")]
    [InlineData("ROUTE_MIN_CONFIDENCE", "1.1", "0 to 1")]
    [InlineData("ROUTE_MIN_CONFIDENCE", "NaN", "0 to 1")]
    [InlineData("ROUTE_MIN_CONFIDENCE", "0,5", "0 to 1")]
    [InlineData("SHUTDOWN_SECONDS", "1s", "0 to 3600")]
    [InlineData("LLM_TIMEOUT_SECONDS", "0", "1 to 3600")]
    [InlineData("ANSWER_CACHE_DAYS", "-1", "0 to 3650")]
    [InlineData("BATCH_SEARCH_SECONDS", "0", "1 to 86400")]
    [InlineData("MAX_COST_USD", "0", "dollars above 0")]
    [InlineData("WEBHOOK_ALLOW_PRIVATE", "maybe", "true or false")]
    [InlineData("MAX_COST_USD", "$2", "dollars above 0")]
    [InlineData("OPENAI_MAX_CONCURRENCY", "0", "1 to 10000")]
    [InlineData("LOCAL_MAX_CONCURRENCY", "few", "1 to 10000")]
    [InlineData("DEFAULT_PROVIDER", "openai", "OPENAI_API_KEY is not set")]
    public void A_wrong_value_is_refused_with_variable_value_and_what_is_allowed(string variable, string value, string allowed)
    {
        var message = Refusal((variable, value));

        message.ShouldContain(variable);
        message.ShouldContain($"'{value}'");
        message.ShouldContain(allowed);
    }

    [Theory]
    [InlineData("POSTGRES_URL")]
    [InlineData("DATABASE_URL")]
    public void PostgreSQL_is_refused_and_its_address_not_shown(string variable)
    {
        var message = Refusal((variable, "postgres://me:hunter2@db/classify"));

        message.ShouldContain(variable);
        message.ShouldContain("CLASSIFY_DB_LOCAL_DEV");
        message.ShouldNotContain("hunter2");
        message.ShouldNotContain("postgres://");
    }

    [Theory]
    [InlineData("SOME_KEY")]
    [InlineData("SOME_SECRET")]
    [InlineData("SOME_URL")]
    public void Values_of_keys_secrets_and_addresses_are_never_shown(string variable)
    {
        var values = new SettingValues(Configuration((variable, "hunter2")));
        values.Int(variable, 1, 0, 9);
        values.Fraction(variable, 0.5);
        values.Bool(variable, false);
        values.OneOf(variable, "a", ["a", "b"]);

        var message = Should.Throw<InvalidSettingsException>(values.ThrowIfInvalid).Message;

        message.Split(Environment.NewLine).Length.ShouldBe(4);
        message.ShouldContain(variable);
        message.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("OPENAI_API_KEY", "sk-hunter2 hunter3", "printable ASCII")]
    [InlineData("ANTHROPIC_API_KEY", "sk-hunter2\u00e9", "printable ASCII")]
    [InlineData("LM_STUDIO_API_KEY", "sk-hunter2 hunter3", "printable ASCII")]
    [InlineData("OPENAI_BASE_URL", "hunter2.example/v1", "http or https")]
    [InlineData("LM_STUDIO_BASE_URL", "ftp://hunter2", "http or https")]
    public void A_key_or_address_that_cannot_be_used_is_refused_but_not_shown(string variable, string value, string allowed)
    {
        var message = Refusal((variable, value));

        message.ShouldContain(variable);
        message.ShouldContain(allowed);
        message.ShouldNotContain("hunter2");
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Refusal(("PORT", "x"), ("MAX_CONCURRENCY", "y"), ("POSTGRES_URL", "z")).Split(Environment.NewLine).Length.ShouldBe(3);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_value_is_not_set(string empty)
    {
        var settings = Read(
            ("PORT", empty), ("API_KEY", empty), ("ALLOW_ANONYMOUS", empty), ("POSTGRES_URL", empty),
            ("CLASSIFY_DB_LOCAL_DEV", empty), ("OPENAI_API_KEY", empty), ("ROUTE_MIN_CONFIDENCE", empty));

        settings.Port.ShouldBe(3000);
        settings.ApiKey.ShouldBeNull();
        settings.ModelProviders.Keys.ShouldBe(["local"]);
        settings.DatabasePath.ShouldStartWith(Root.Path);
    }

    private static string Refusal(params (string Name, string Value)[] values) =>
        Should.Throw<InvalidSettingsException>(() => Read(values)).Message;

    private static ServiceSettings Read(params (string Name, string Value)[] values) =>
        SettingsReader.Read(Configuration(values), Root);

    private static IConfiguration Configuration(params (string Name, string Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Name, (string?)value.Value)))
            .Build();
}
