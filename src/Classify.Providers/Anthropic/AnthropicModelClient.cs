using Classify.Providers.Abilities;
using Classify.Providers.Calls;

namespace Classify.Providers.Anthropic;

/// <summary>Asks Anthropic's models. They return no log probabilities.</summary>
public sealed class AnthropicModelClient : IModelClient, IDisposable
{
    public static readonly Uri DefaultBaseUrl = new("https://api.anthropic.com");

    private readonly HttpClient http;
    private readonly Conversation conversation;

    /// <exception cref="ArgumentException"><paramref name="options"/> hold no key.</exception>
    public AnthropicModelClient(ProviderOptions options, LearntAbilities abilities, TimeProvider time)
    {
        options.RequireKey();
        http = ProviderHttp.Create(options);
        conversation = new(new MessageFormat(options, http), options, abilities, time);
    }

    public Task<ModelReply> AskAsync(ModelRequest request, CancellationToken cancellationToken) =>
        conversation.AskAsync(request, cancellationToken);

    public void Dispose() => http.Dispose();
}
