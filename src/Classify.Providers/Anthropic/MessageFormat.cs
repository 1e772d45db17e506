using System.Text.Json;
using Anthropic;
using Anthropic.Models.Messages;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;

namespace Classify.Providers.Anthropic;

/// <summary>Messages of Anthropic's API.</summary>
internal sealed class MessageFormat(ProviderOptions options, HttpClient http) : IWireFormat
{
    private static readonly Dictionary<string, JsonElement> Nothing = [];

    private readonly AnthropicClient client = new()
    {
        ApiKey = options.ApiKey,
        BaseUrl = options.BaseUrl.ToString().TrimEnd('/'),
        HttpClient = http,
        Handlers = [new RefusedAnswers()],
        MaxRetries = 0,
        Timeout = options.Timeout,
    };

    public string Provider => ProviderName.Anthropic;

    public WireBody Write(ModelRequest request, ModelAbilities abilities) => MessageBody.Write(request, abilities);

    public async Task<HttpAnswer> SendAsync(WireBody body, CancellationToken cancellationToken)
    {
        var parameters = MessageCreateParams.FromRawUnchecked(
            Nothing, Nothing, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(body.Json)!);
        try
        {
            using var response = await client.WithRawResponse.Messages.Create(parameters, cancellationToken);
            var text = await response.ReadAsString(cancellationToken);
            return HttpAnswer.Of((int)response.StatusCode, text, response.Headers);
        }
        catch (RefusedAnswerException refused)
        {
            return refused.Answer;
        }
    }

    public ModelReply Read(ModelRequest request, ReadOnlyMemory<byte> body) => MessageReply.Read(body);
}
