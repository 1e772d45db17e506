using System.ClientModel;
using System.ClientModel.Primitives;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;
using OpenAI;
using OpenAI.Chat;

namespace Classify.Providers.OpenAI;

/// <summary>Chat completions of OpenAI and of servers that talk alike.</summary>
/// <param name="limitName">What the server calls the limit on output: one of the two names of <see cref="RequestPart"/>.</param>
internal sealed class ChatFormat(string provider, ProviderOptions options, string limitName, HttpClient http) : IWireFormat
{
    private readonly OpenAIClient client = new(
        // The package wants a key even for servers that ignore it.
        new ApiKeyCredential(options.ApiKey ?? "none"),
        new OpenAIClientOptions
        {
            Endpoint = options.BaseUrl,
            NetworkTimeout = options.Timeout,
            RetryPolicy = new ClientRetryPolicy(0),
            Transport = new HttpClientPipelineTransport(http),
        });

    public string Provider => provider;

    public WireBody Write(ModelRequest request, ModelAbilities abilities) =>
        ChatBody.Write(request, abilities, ModelFacts.Of(provider, request.Model), limitName);

    public async Task<HttpAnswer> SendAsync(WireBody body, CancellationToken cancellationToken)
    {
        var result = await client.GetChatClient(body.Model).CompleteChatAsync(
            BinaryContent.Create(BinaryData.FromBytes(body.Json)),
            new RequestOptions { ErrorOptions = ClientErrorBehaviors.NoThrow, CancellationToken = cancellationToken });
        var response = result.GetRawResponse();
        return new(response.Status, response.Content.ToString(), name => response.Headers.TryGetValue(name, out var value) ? value : null);
    }

    public ModelReply Read(ModelRequest request, ReadOnlyMemory<byte> body) => ChatReply.Read(request.Schema, body);
}
