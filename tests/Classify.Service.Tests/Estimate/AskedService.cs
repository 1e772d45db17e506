using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Providers.Calls;
using Classify.Service.Settings;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Estimate;

/// <summary>A service whose providers are all one fake, which agrees with the rules unless told otherwise.</summary>
internal sealed class AskedService : IAsyncDisposable
{
    private AskedService(FakeModelHost fake, RunningService service)
    {
        Fake = fake;
        Service = service;
    }

    public FakeModelHost Fake { get; }

    public RunningService Service { get; }

    public Api Api => Service.Api;

    public static async Task<AskedService> StartAsync(Func<ServiceSettings, ServiceSettings>? adjust = null)
    {
        var fake = await FakeModelHost.StartAsync();
        fake.Answer = request => AgreeingModel.Answer(request);
        return new AskedService(fake, await RunningService.StartAsync(settings =>
        {
            settings = settings with { ModelProviders = Providers(fake) };
            return adjust?.Invoke(settings) ?? settings;
        }));
    }

    /// <summary>A request about these indicators to a model.</summary>
    public static JsonObject Ask(string provider, string? model, string routing, params IEnumerable<JsonObject> indicators)
    {
        var batch = Sample.Batch(indicators);
        batch["llm_provider"] = provider;
        batch["model"] = model;
        batch["routing"] = routing;
        return batch;
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Fake.DisposeAsync();
    }

    private static Dictionary<string, ProviderSettings> Providers(FakeModelHost fake)
    {
        return new()
        {
            ["openai"] = At(fake.OpenAIBaseUrl),
            ["anthropic"] = At(fake.BaseUrl),
            ["local"] = At(fake.OpenAIBaseUrl),
        };

        static ProviderSettings At(Uri address) => new(new ProviderOptions(address, "key", Deadline.Limit), Model: null, MaxConcurrency: 16);
    }
}
