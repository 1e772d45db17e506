using Classify.Providers.Abilities;
using Classify.Providers.Anthropic;
using Classify.Providers.Calls;
using Classify.Providers.Local;
using Classify.Providers.OpenAI;

namespace Classify.Service.Settings;

/// <summary>Reads how the providers of models are reached.</summary>
internal static class ModelProviderReader
{
    private const int MostCalls = 10_000;

    /// <summary>The local server always, the others when their key is set.</summary>
    public static Dictionary<string, ProviderSettings> Read(SettingValues values, int timeoutSeconds)
    {
        var timeout = TimeSpan.FromSeconds(timeoutSeconds);
        var providers = new Dictionary<string, ProviderSettings>();
        Add(KnownProviders.OpenAI, "OPENAI_", "OPENAI_MAX_CONCURRENCY", 64, OpenAIModelClient.DefaultBaseUrl, "OPENAI_API_KEY");
        Add(KnownProviders.Anthropic, "ANTHROPIC_", "ANTHROPIC_MAX_CONCURRENCY", 64, AnthropicModelClient.DefaultBaseUrl, "ANTHROPIC_API_KEY");
        Add(KnownProviders.Local, "LM_STUDIO_", "LOCAL_MAX_CONCURRENCY", 4, LocalModelClient.DefaultBaseUrl, "LM_STUDIO_API_KEY", needsKey: false);
        return providers;

        void Add(string provider, string prefix, string concurrency, int otherwise, Uri address, string keyVariable, bool needsKey = true)
        {
            var baseUrl = values.Address(prefix + "BASE_URL", address);
            var model = values.Text(prefix + "MODEL") ?? ModelFacts.DefaultModel(provider);
            var most = values.Int(concurrency, otherwise, 1, MostCalls);
            var key = values.Text(keyVariable);
            if (needsKey && key is null)
            {
                return;
            }

            try
            {
                providers.Add(provider, new ProviderSettings(new ProviderOptions(baseUrl, key, timeout), model, most));
            }
            catch (ArgumentException)
            {
                values.Refuse(keyVariable, "printable ASCII characters only, without spaces");
            }
        }
    }
}
