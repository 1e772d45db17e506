using Classify.Providers.Abilities;
using Classify.Providers.Calls;

namespace Classify.Providers.OpenAI;

/// <summary>Asks OpenAI's models through chat completions.</summary>
public sealed class OpenAIModelClient : IModelClient, IDisposable
{
    public static readonly Uri DefaultBaseUrl = new("https://api.openai.com/v1");

    private readonly HttpClient http;
    private readonly Conversation conversation;

    /// <exception cref="ArgumentException"><paramref name="options"/> hold no key.</exception>
    public OpenAIModelClient(ProviderOptions options, LearntAbilities abilities, TimeProvider time)
    {
        options.RequireKey();
        http = ProviderHttp.Create(options);
        conversation = new(new ChatFormat(ProviderName.OpenAI, options, RequestPart.MaxCompletionTokens, http), options, abilities, time);
    }

    public Task<ModelReply> AskAsync(ModelRequest request, CancellationToken cancellationToken) =>
        conversation.AskAsync(request, cancellationToken);

    public void Dispose() => http.Dispose();
}
