using Classify.FakeModels;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.OpenAI;

public sealed class OpenAIRequestTests
{
    [Fact]
    public async Task A_reasoning_model_is_asked_not_to_think_and_to_give_log_probabilities()
    {
        var request = await SentTo("gpt-6-luna");

        request.Body.ShouldBe(Given.OneLine(
            $$$$$"""
            {"model":"gpt-6-luna",
            "messages":[{"role":"system","content":"Label the indicator."},{"role":"user","content":"Name: Prix du café <EUR>"}],
            "response_format":{"type":"json_schema","json_schema":{"name":"classify","strict":true,"schema":
            {{{{{Given.Schema}}}}}
            }},
            "max_completion_tokens":300,"reasoning_effort":"none","temperature":0,"logprobs":true,"top_logprobs":10}
            """));
    }

    [Fact]
    public async Task A_model_that_does_not_reason_is_not_told_about_reasoning()
    {
        var request = await SentTo("gpt-4.1-mini");

        request.Body.ShouldEndWith("""}},"max_completion_tokens":300,"temperature":0,"logprobs":true,"top_logprobs":10}""");
    }

    [Fact]
    public async Task A_model_that_is_not_known_gets_room_to_think()
    {
        var request = await SentTo("gpt-9-new");

        request.Body.ShouldEndWith("""}},"max_completion_tokens":4396,"temperature":0,"logprobs":true,"top_logprobs":10}""");
    }

    [Fact]
    public async Task It_is_sent_once_as_json_with_the_key()
    {
        await using var host = await FakeModelHost.StartAsync();

        await Given.Client(ProviderName.OpenAI, host).AskAsync(Given.Request("gpt-6-luna"), default);

        var request = host.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe("/v1/chat/completions");
        request.Headers["Authorization"].ShouldBe($"Bearer {Given.Key}");
        request.Headers["Content-Type"].ShouldBe("application/json");
    }

    [Fact]
    public async Task Text_that_is_no_valid_unicode_is_sent_with_replacement_characters()
    {
        await using var host = await FakeModelHost.StartAsync();

        await Given.Client(ProviderName.OpenAI, host).AskAsync(Given.Request("gpt-6-luna") with { User = "Half \ud83d a \"pair\"\n\0" }, default);

        host.Requests.ShouldHaveSingleItem().User.ShouldBe("Half \ufffd a \"pair\"\n\0");
    }

    private static async Task<FakeRequest> SentTo(string model)
    {
        await using var host = await FakeModelHost.StartAsync();
        await Given.Client(ProviderName.OpenAI, host).AskAsync(Given.Request(model), default);
        return host.Requests.ShouldHaveSingleItem();
    }
}
