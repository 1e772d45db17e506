using Classify.Providers.Abilities;
using Classify.Providers.Calls;
using Classify.Providers.OpenAI;

namespace Classify.Providers.Local;

/// <summary>
/// Asks the models of a server that talks as OpenAI does: LM Studio, Ollama, llama.cpp, vLLM. Where it cannot hold a model
/// to a schema, JSON mode is tried, then plain text.
/// </summary>
public sealed class LocalModelClient : IModelClient, IDisposable
{
    /// <summary>LM Studio on this machine.</summary>
    public static readonly Uri DefaultBaseUrl = new("http://localhost:1234/v1");

    private readonly ProviderOptions options;
    private readonly HttpClient http;
    private readonly Conversation conversation;

    public LocalModelClient(ProviderOptions options, LearntAbilities abilities, TimeProvider time)
    {
        this.options = options;
        http = ProviderHttp.Create(options);
        conversation = new(new ChatFormat(ProviderName.Local, options, RequestPart.MaxTokens, http), options, abilities, time);
    }

    public async Task<ModelReply> AskAsync(ModelRequest request, CancellationToken cancellationToken) =>
        MissingPath.Explain(await conversation.AskAsync(request, cancellationToken), options.BaseUrl);

    public void Dispose() => http.Dispose();
}
