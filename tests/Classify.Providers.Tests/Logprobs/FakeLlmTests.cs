using System.Text;
using System.Text.Json;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;
using Classify.Providers.OpenAI;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Logprobs;

/// <summary>The fake draws each label from a hidden distribution; the log probabilities of a label's tokens add up to it.</summary>
public sealed class FakeLlmTests
{
    private const string Schema =
        """
        {"type":"object","additionalProperties":false,
        "properties":{
          "family":{"type":"string","enum":["physical-fundamental","numeric-measurement","price-value","change-movement","composite-derived","temporal","qualitative"]},
          "indicator_type":{"type":"string","enum":["stock","stock-change","flow","share","spread","price","price-index"]},
          "is_currency_denominated":{"type":"boolean"},
          "confidence":{"type":"number"},
          "reasoning":{"type":"string"}},
        "required":["family","indicator_type","is_currency_denominated","confidence","reasoning"]}
        """;

    private static readonly string[] Decided = ["family", "indicator_type", "is_currency_denominated"];

    [SkippableFact]
    public async Task Probabilities_are_the_hidden_ones()
    {
        using var fake = await FakeLlm.StartAsync();
        using var http = new HttpClient();
        for (var number = 0; number < 100; number++)
        {
            var request = new ModelRequest("gpt-4.1-mini", "Label it.", $"Indicator {number}", "classify", Schema, 400);
            using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(fake.BaseUrl, "/v1/chat/completions"))
            {
                Content = new ByteArrayContent(ChatBody.Write(request, ModelAbilities.All, ModelFacts.Of("openai", request.Model), "max_tokens").Json),
                Headers = { { "Authorization", "Bearer any" } },
            };
            using var response = await http.SendAsync(message);
            var body = await response.Content.ReadAsStringAsync();

            var probabilities = ChatReply.Read(Schema, Encoding.UTF8.GetBytes(body)).ShouldBeOfType<ModelReply.Answered>().Probabilities;

            probabilities.Keys.ShouldBe(Decided, ignoreOrder: true);
            foreach (var property in Decided)
            {
                probabilities[property].ShouldBe(Hidden(body, property), 0.002, $"{property} of indicator {number}");
            }
        }
    }

    [SkippableTheory]
    [InlineData(ProviderName.OpenAI, "gpt-6-luna")]
    [InlineData(ProviderName.OpenAI, "gpt-5")]
    [InlineData(ProviderName.Anthropic, "claude-haiku-5-5")]
    [InlineData(ProviderName.Anthropic, "claude-sonnet-5-5")]
    public async Task Current_models_accept_the_first_request(string provider, string model)
    {
        using var fake = await FakeLlm.StartAsync();

        var reply = (await Given.Client(provider, fake.BaseUrl).AskAsync(Given.Request(model, Schema), default)).ShouldBeOfType<ModelReply.Answered>();

        JsonElement.Parse(reply.Content).GetProperty("family").ValueKind.ShouldBe(JsonValueKind.String);
        reply.RateLimit.ShouldNotBeNull().RemainingRequests.ShouldNotBeNull();
        reply.Probabilities.Count.ShouldBe(provider == ProviderName.OpenAI ? 3 : 0);
    }

    /// <summary>The product over the tokens that hold a byte of the value, or of the quote after it.</summary>
    private static double Hidden(string body, string property)
    {
        var choice = JsonElement.Parse(body).GetProperty("choices")[0];
        var content = Encoding.UTF8.GetBytes(choice.GetProperty("message").GetProperty("content").GetString()!);
        var name = Encoding.UTF8.GetBytes($"\"{property}\":");
        var from = content.AsSpan().IndexOf(name) + name.Length;
        var to = from + content.AsSpan(from).IndexOf(",\""u8);
        var (position, sum) = (0, 0.0);
        foreach (var token in choice.GetProperty("logprobs").GetProperty("content").EnumerateArray())
        {
            var end = position + token.GetProperty("bytes").GetArrayLength();
            sum += end > from && position < to ? token.GetProperty("logprob").GetDouble() : 0;
            position = end;
        }

        return Math.Exp(sum);
    }
}
