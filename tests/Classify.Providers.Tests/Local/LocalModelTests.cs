using Classify.FakeModels;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;
using Classify.Providers.Local;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Local;

public sealed class LocalModelTests
{
    [Fact]
    public async Task The_request_has_a_schema_and_the_older_name_of_the_limit()
    {
        await using var host = await FakeModelHost.StartAsync();

        await Given.Client(ProviderName.Local, host).AskAsync(Given.Request("qwen3-4b"), default);

        host.Requests.ShouldHaveSingleItem().Body.ShouldBe(Given.OneLine(
            $$$$$"""
            {"model":"qwen3-4b",
            "messages":[{"role":"system","content":"Label the indicator."},{"role":"user","content":"Name: Prix du café <EUR>"}],
            "response_format":{"type":"json_schema","json_schema":{"name":"classify","strict":true,"schema":
            {{{{{Given.Schema}}}}}
            }},
            "max_tokens":2048,"temperature":0,"logprobs":true,"top_logprobs":10}
            """));
    }

    [Theory]
    [InlineData(Given.Key, $"Bearer {Given.Key}")]
    [InlineData(null, "Bearer none")]
    public async Task A_key_is_sent_where_there_is_one_and_one_that_servers_ignore_where_there_is_none(string? key, string sent)
    {
        await using var host = await FakeModelHost.StartAsync();
        using var client = new LocalModelClient(Given.Options(host.OpenAIBaseUrl, key), new(new InMemoryAbilityStore()), TimeProvider.System);

        await client.AskAsync(Given.Request("qwen3-4b"), default);

        host.Requests.ShouldHaveSingleItem().Headers["Authorization"].ShouldBe(sent);
    }

    [Fact]
    public async Task A_server_without_schemas_is_asked_in_json_mode_and_one_without_that_in_words()
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = Given.Client(ProviderName.Local, host);
        host.Next(
            new FakeAnswer.Fails(400, "json_schema is not supported by this server", "invalid_request_error"),
            new FakeAnswer.Sends(400, """{"error":"'response_format.type' must be 'json_schema' or 'text'"}"""),
            new FakeAnswer.Says($"```json\n{Given.Answer}\n```"));

        (await client.AskAsync(Given.Request("qwen3-4b"), default)).ShouldBeOfType<ModelReply.Failed>().Learnt.ShouldBeTrue();
        (await client.AskAsync(Given.Request("qwen3-4b"), default)).ShouldBeOfType<ModelReply.Failed>().Learnt.ShouldBeTrue();
        (await client.AskAsync(Given.Request("qwen3-4b"), default)).ShouldBeOfType<ModelReply.Answered>().Content.ShouldBe(Given.Answer);

        host.Requests[1].Body.ShouldBe(InWords("\"response_format\":{\"type\":\"json_object\"},"));
        host.Requests[2].Body.ShouldBe(InWords(""));
    }

    [Fact]
    public async Task A_server_that_sends_no_log_probabilities_gives_an_answer_without_any()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Sends(200, $$"""{"choices":[{"message":{"content":{{System.Text.Json.JsonSerializer.Serialize(Given.Answer)}}},"logprobs":null,"finish_reason":"stop"}]}"""));

        var reply = (await Given.Client(ProviderName.Local, host).AskAsync(Given.Request("qwen3-4b"), default)).ShouldBeOfType<ModelReply.Answered>();

        reply.Content.ShouldBe(Given.Answer);
        reply.Probabilities.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_refuses_a_part_with_an_error_sent_as_a_success_is_asked_without_it()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Sends(200, """{"error":"'response_format.type' must be 'text'"}"""));

        (await Given.Client(ProviderName.Local, host).AskAsync(Given.Request("qwen3-4b"), default))
            .ShouldBeOfType<ModelReply.Failed>().Learnt.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/", "Unexpected endpoint or method. (POST /chat/completions) The base URL of the server should end in /v1.")]
    [InlineData("/v1/", "Unexpected endpoint or method. (POST /chat/completions)")]
    public async Task An_unexpected_endpoint_is_told_with_what_the_base_URL_lacks(string path, string error)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Sends(200, """{"error":"Unexpected endpoint or method. (POST /chat/completions)"}"""));
        using var client = new LocalModelClient(
            Given.Options(new(host.BaseUrl, path), key: null), new(new InMemoryAbilityStore()), TimeProvider.System);

        var failed = (await client.AskAsync(Given.Request("qwen3-4b"), default)).ShouldBeOfType<ModelReply.Failed>();

        failed.ShouldBe(new ModelReply.Failed(CallFailure.InvalidRequest, 200, error, null));
    }

    private static string InWords(string format) => Given.OneLine(
        $$$$$"""
        {"model":"qwen3-4b",
        "messages":[{"role":"system","content":"Label the indicator.\n\nAnswer with one JSON object that follows this JSON schema, and with nothing else:\n
        {{{{{Given.Schema.Replace("\"", "\\\"", StringComparison.Ordinal)}}}}}"},
        {"role":"user","content":"Name: Prix du café <EUR>"}],
        {{{{{format}}}}}
        "max_tokens":2048,"temperature":0,"logprobs":true,"top_logprobs":10}
        """);
}
