using Classify.FakeModels;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.OpenAI;

public sealed class OpenAIReplyTests
{
    [Fact]
    public async Task An_answer_brings_its_text_usage_and_probabilities()
    {
        var reply = (await Reply(new FakeAnswer.Says(Given.Answer)
        {
            Probabilities = new Dictionary<string, double> { ["family"] = 0.7 },
            PromptTokens = 500,
            CachedTokens = 128,
            CompletionTokens = 30,
        })).ShouldBeOfType<ModelReply.Answered>();

        reply.Content.ShouldBe(Given.Answer);
        reply.Usage.ShouldBe(new TokenUsage(500, 30, 128));
        reply.FinishReason.ShouldBe("stop");
        reply.Probabilities.Keys.ShouldBe(["family"]);
        reply.Probabilities["family"].ShouldBe(0.7, 1e-6);
    }

    [Fact]
    public async Task A_cut_answer_keeps_what_arrived_and_says_so()
    {
        var reply = (await Reply(new FakeAnswer.Says("""{"family":"price""") { FinishReason = "length" })).ShouldBeOfType<ModelReply.Answered>();

        reply.Content.ShouldBe("""{"family":"price""");
        reply.FinishReason.ShouldBe("length");
        reply.Probabilities.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_is_no_answer()
    {
        var reply = (await Reply(new FakeAnswer.Refuses("I cannot."))).ShouldBeOfType<ModelReply.Refused>();

        reply.Reason.ShouldBe("I cannot.");
        reply.Usage.ShouldBe(new TokenUsage(100, 20, 0));
    }

    [Fact]
    public async Task A_filtered_answer_is_a_refusal() =>
        (await Reply(new FakeAnswer.Says("") { FinishReason = "content_filter" })).ShouldBeOfType<ModelReply.Refused>()
            .FinishReason.ShouldBe("content_filter");

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{"finish_reason":"stop"}]}""")]
    public async Task A_body_that_is_no_completion_is_worth_another_try(string body)
    {
        var failed = (await Reply(new FakeAnswer.Sends(200, body))).ShouldBeOfType<ModelReply.Failed>();

        failed.Failure.ShouldBe(CallFailure.Transient);
        failed.Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_completion_of_the_barest_kind_is_an_answer()
    {
        var reply = (await Reply(new FakeAnswer.Sends(200, """{"choices":[{"message":{"content":" {} "},"logprobs":null}]}""")))
            .ShouldBeOfType<ModelReply.Answered>();

        reply.Content.ShouldBe("{}");
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"usage\":null")]
    [InlineData(",\"usage\":{}")]
    [InlineData(",\"usage\":\"none\"")]
    [InlineData(",\"usage\":{\"prompt_tokens\":600}")]
    [InlineData(",\"usage\":{\"prompt_tokens\":0,\"completion_tokens\":0}")]
    public async Task Tokens_that_are_not_counted_are_unknown_and_never_nothing(string usage)
    {
        var body = """{"choices":[{"message":{"content":"{}"}}]""" + usage + "}";

        (await Reply(new FakeAnswer.Sends(200, body))).ShouldBeOfType<ModelReply.Answered>().Usage.ShouldBeNull();
    }

    [Theory]
    [InlineData("```json\n{\"a\":1}\n```", "{\"a\":1}")]
    [InlineData("```\n{\"a\":1}```", "{\"a\":1}")]
    [InlineData("Here it is:\n```json\n{\"a\":1}\n```\nAnything else?", "{\"a\":1}")]
    [InlineData("<think>\n{no}\n</think>\n\n{\"a\":1}", "{\"a\":1}")]
    [InlineData("<think>hm</think>```json\n{\"a\":1}\n```", "{\"a\":1}")]
    [InlineData("hm\n</think>\n\n{\"a\":1}", "{\"a\":1}")]
    [InlineData("</think>{\"a\":1}", "{\"a\":1}")]
    [InlineData("hm</think>```json\n{\"a\":1}\n```", "{\"a\":1}")]
    [InlineData("hm</think>plain words", "plain words")]
    [InlineData("As {\"a\":2}? No.\n</think>\n{\"a\":1}", "{\"a\":1}")]
    [InlineData("{\"a\":\"</think>\"}", "{\"a\":\"</think>\"}")]
    [InlineData("\n{\"a\":\"</think> {\"}", "{\"a\":\"</think> {\"}")]
    [InlineData("hm</think>{\"a\":\"</think>{\"}", "{\"a\":\"</think>{\"}")]
    [InlineData("<think>hm</think>{\"a\":\"</think>{\"}", "{\"a\":\"</think>{\"}")]
    [InlineData("```json\n{\"a\":\"</think>{\"}\n```", "{\"a\":\"</think>{\"}")]
    [InlineData("```json\n{\"a\":", "{\"a\":")]
    [InlineData("{\"a\":\"```json\"}", "{\"a\":\"```json\"}")]
    [InlineData("plain words", "plain words")]
    [InlineData("  ", "")]
    public void The_answer_is_found_in_what_the_model_wrote(string written, string answer) =>
        written[AnswerText.Find(written)].ShouldBe(answer);

    private static async Task<ModelReply> Reply(FakeAnswer answer)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(answer);
        return await Given.Client(ProviderName.OpenAI, host).AskAsync(Given.Request("gpt-6-luna"), default);
    }
}
