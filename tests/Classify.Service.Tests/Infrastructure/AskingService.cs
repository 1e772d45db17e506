using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Providers.Calls;
using Classify.Service.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>
/// A service whose models are a fake on this machine: OpenAI, Anthropic and a local server at once. The fake agrees with the rules
/// unless told otherwise.
/// </summary>
internal sealed class AskingService : IAsyncDisposable
{
    public const string OpenAIModel = "gpt-4o-mini";
    public const string AnthropicModel = "claude-haiku-4-5";
    public const string Key = "sk-test-hunter2";

    private AskingService(FakeModelHost fake, RunningService service) => (Fake, Service) = (fake, service);

    public FakeModelHost Fake { get; }

    public RunningService Service { get; private set; }

    public Api Api => Service.Api;

    public TestDatabase Database => Service.Database;

    public static async Task<AskingService> StartAsync(
        Func<ServiceSettings, ServiceSettings>? adjust = null, Action<IServiceCollection>? configure = null)
    {
        var fake = await FakeModelHost.StartAsync();
        fake.Answer = request => AgreeingModel.Answer(request);
        var service = await RunningService.StartAsync(settings =>
        {
            settings = adjust?.Invoke(settings) ?? settings;
            return settings with { ModelProviders = Providers(fake, TimeSpan.FromSeconds(settings.LlmTimeoutSeconds)) };
        }, configure);
        return new AskingService(fake, service);
    }

    /// <summary>The three providers, all answered by <paramref name="fake"/>.</summary>
    public static Dictionary<string, ProviderSettings> Providers(FakeModelHost fake, TimeSpan timeout) => new()
    {
        [KnownProviders.OpenAI] = new(new ProviderOptions(fake.OpenAIBaseUrl, Key, timeout), OpenAIModel, MaxConcurrency: 64),
        [KnownProviders.Anthropic] = new(new ProviderOptions(fake.BaseUrl, Key, timeout), AnthropicModel, MaxConcurrency: 64),
        [KnownProviders.Local] = new(new ProviderOptions(fake.OpenAIBaseUrl, null, timeout), "local-model", MaxConcurrency: 4),
    };

    /// <summary>A request about these indicators to a model.</summary>
    public static JsonObject Ask(string provider, string? model, string routing, params IEnumerable<JsonObject> indicators)
    {
        var batch = Sample.Batch(indicators);
        batch["llm_provider"] = provider;
        batch["model"] = model;
        batch["routing"] = routing;
        return batch;
    }

    /// <summary>Submits a batch that is to be asked about.</summary>
    public Task<string> SubmitAsync(JsonObject batch, string provider = KnownProviders.OpenAI, string routing = "llm")
    {
        batch["llm_provider"] = provider;
        batch["routing"] = routing;
        return Api.SubmitAsync(batch);
    }

    /// <summary>Submits a batch that is to be asked about, and follows it to its end.</summary>
    /// <returns>Its trace id.</returns>
    public async Task<string> ClassifyAsync(JsonObject batch, string provider = KnownProviders.OpenAI, string routing = "llm")
    {
        var traceId = await SubmitAsync(batch, provider, routing);
        await Api.EndAsync(traceId);
        return traceId;
    }

    /// <summary>The results of a batch by indicator id.</summary>
    public async Task<IReadOnlyDictionary<string, JsonNode>> ResultsAsync(string traceId)
    {
        var page = await Api.GetJsonAsync($"/batches/{traceId}/classifications?limit=500");
        return page["items"]!.AsArray().ToDictionary(item => (string)item!["indicator_id"]!, item => item!);
    }

    /// <summary>The only result of a batch.</summary>
    public async Task<JsonNode> ResultAsync(string traceId) => (await ResultsAsync(traceId)).ShouldHaveSingleItem().Value;

    /// <summary>How many rows the ledger has of a batch in this state.</summary>
    public long Calls(string traceId, string status) => Database.Count("llm_calls", "trace_id = @0 AND status = @1", traceId, status);

    /// <summary>Stops the service and starts it again on the same database.</summary>
    public async Task RestartAsync(Func<ServiceSettings, ServiceSettings>? adjust = null) => Service = await Service.RestartAsync(adjust);

    public async ValueTask DisposeAsync()
    {
        // The fake first: calls that hang would hold up the stop of the service.
        await Fake.DisposeAsync();
        await Service.DisposeAsync();
    }
}
