using Classify.Core.Workflow;

namespace Classify.Service.Settings;

/// <summary>Everything an operator can set. Read and validated once, at the start, by <see cref="SettingsReader"/>.</summary>
public sealed record ServiceSettings
{
    /// <summary>TCP port; 0 takes any free one on loopback.</summary>
    public int Port { get; init; } = 3000;

    /// <summary>What clients must present; null leaves the service open to loopback only.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Answer any host and bind to every address although no key is set.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>Absolute path of the SQLite file.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>Indicators in a chunk.</summary>
    public int InternalEmitBatch { get; init; } = 10;

    /// <summary>Milliseconds between the starts of two chunks of a batch.</summary>
    public int InternalEmitDelayMs { get; init; } = 100;

    /// <summary>Indicators computing at once.</summary>
    public int MaxConcurrency { get; init; } = 200;

    /// <summary>Indicators in one request.</summary>
    public int MaxBatchIndicators { get; init; } = 1_000;

    /// <summary>Indicators that may be open at once, over all batches.</summary>
    public long MaxBacklog { get; init; } = 1_000_000;

    /// <summary>The provider of requests that name none.</summary>
    public string DefaultProvider { get; init; } = KnownProviders.Builtin;

    /// <summary>Confidence, 0 to 1, under which routing <c>auto</c> asks a model.</summary>
    public double RouteMinConfidence { get; init; } = ModelPolicy.DefaultMinConfidence;

    /// <summary>The providers of models that can be asked: <c>local</c> always, the others when their key is set.</summary>
    public IReadOnlyDictionary<string, ProviderSettings> ModelProviders { get; init; } = new Dictionary<string, ProviderSettings>();

    /// <summary>The longest one request to a model may take, in seconds.</summary>
    public int LlmTimeoutSeconds { get; init; } = 60;

    /// <summary>How long answers serve identical questions, in days; 0 asks every question anew.</summary>
    public int AnswerCacheDays { get; init; } = 30;

    /// <summary>The most that the calls of one batch may cost, in US dollars; null without a limit.</summary>
    public double? MaxCostUsd { get; init; }

    /// <summary>Absolute path of prices laid over the shipped ones; null for none.</summary>
    public string? PricesFile { get; init; }

    /// <summary>How questions travel through the providers' batch APIs.</summary>
    public BatchLaneSettings BatchLane { get; init; } = new();

    /// <summary>What webhooks are signed with; null refuses callback addresses.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>Call back addresses that are not public, and by http too.</summary>
    public bool WebhookAllowPrivate { get; init; }

    /// <summary>Choices that requests make by name.</summary>
    public IReadOnlyDictionary<string, Profile> Profiles { get; init; } = new Dictionary<string, Profile>();

    /// <summary>Seconds that work in flight gets at a stop.</summary>
    public int ShutdownSeconds { get; init; } = 20;

    /// <summary>Whether only this machine may connect.</summary>
    public bool LoopbackOnly => ApiKey is null && !AllowAnonymous;
}
