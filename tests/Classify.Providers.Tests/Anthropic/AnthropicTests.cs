using System.Text;
using Classify.FakeModels;
using Classify.Providers.Anthropic;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Anthropic;

public sealed class AnthropicTests
{
    [Theory]
    [InlineData("")]
    [InlineData(",\"usage\":{}")]
    [InlineData(",\"usage\":{\"input_tokens\":0,\"output_tokens\":0}")]
    public void Tokens_that_are_not_counted_are_unknown_and_never_nothing(string usage) =>
        MessageReply.Read(Encoding.UTF8.GetBytes("""{"content":[{"type":"text","text":"{}"}]""" + usage + "}")).ShouldBeOfType<ModelReply.Answered>().Usage.ShouldBeNull();

    [Fact]
    public async Task The_request_holds_the_schema_and_room_for_thinking_and_no_sampling_parameters()
    {
        var request = await SentTo("claude-haiku-5-5");

        request.Body.ShouldBe(Given.OneLine(
            $$$$$"""
            {"model":"claude-haiku-5-5","max_tokens":4396,"system":"Label the indicator.",
            "messages":[{"role":"user","content":"Name: Prix du café <EUR>"}],
            "output_config":{"format":{"type":"json_schema","schema":
            {{{{{Given.Schema}}}}}
            }}}
            """));
    }

    [Fact]
    public async Task A_model_that_does_not_think_gets_no_such_room() =>
        (await SentTo("claude-haiku-4-5-20251001")).Json.GetProperty("max_tokens").GetInt32().ShouldBe(300);

    [Fact]
    public async Task It_is_sent_once_as_json_with_the_key_and_the_version_of_the_interface()
    {
        var request = await SentTo("claude-haiku-5-5");

        request.Path.ShouldBe("/v1/messages");
        request.Headers["Authorization"].ShouldBe($"Bearer {Given.Key}");
        request.Headers["anthropic-version"].ShouldBe("2026-10-21");
        request.Headers["Content-Type"].ShouldBe("application/json");
    }

    [Fact]
    public async Task An_answer_brings_its_text_without_thoughts_and_counts_the_cached_part_of_the_prompt()
    {
        var reply = (await Reply(new FakeAnswer.Says(Given.Answer) { Thinks = true, PromptTokens = 500, CachedTokens = 200, CompletionTokens = 60 }))
            .ShouldBeOfType<ModelReply.Answered>();

        reply.Content.ShouldBe(Given.Answer);
        reply.Usage.ShouldBe(new TokenUsage(500, 60, 200));
        reply.FinishReason.ShouldBe("end_turn");
        reply.Probabilities.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cut_answer_keeps_what_arrived_and_says_so()
    {
        var reply = (await Reply(new FakeAnswer.Says("```json\n{\"fam") { FinishReason = "length" })).ShouldBeOfType<ModelReply.Answered>();

        reply.Content.ShouldBe("{\"fam");
        reply.FinishReason.ShouldBe("max_tokens");
    }

    [Fact]
    public async Task A_refusal_is_no_answer()
    {
        var reply = (await Reply(new FakeAnswer.Refuses("I cannot."))).ShouldBeOfType<ModelReply.Refused>();

        reply.Reason.ShouldBe("I cannot.");
        reply.FinishReason.ShouldBe("refusal");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("{}")]
    public async Task A_body_that_is_no_message_is_worth_another_try(string body) =>
        (await Reply(new FakeAnswer.Sends(200, body))).ShouldBeOfType<ModelReply.Failed>().Failure.ShouldBe(CallFailure.Transient);

    private static async Task<FakeRequest> SentTo(string model)
    {
        await using var host = await FakeModelHost.StartAsync();
        await Given.Client(ProviderName.Anthropic, host).AskAsync(Given.Request(model), default);
        return host.Requests.ShouldHaveSingleItem();
    }

    private static async Task<ModelReply> Reply(FakeAnswer answer)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(answer);
        return await Given.Client(ProviderName.Anthropic, host).AskAsync(Given.Request("claude-haiku-5-5"), default);
    }
}
