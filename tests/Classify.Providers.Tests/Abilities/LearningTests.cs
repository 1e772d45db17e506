using Classify.FakeModels;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Abilities;

public sealed class LearningTests
{
    private readonly InMemoryAbilityStore store = new();

    [Fact]
    public async Task A_reasoning_model_that_refuses_to_skip_thinking_ends_with_a_request_it_accepts()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Answer = request => request.Has("reasoning_effort")
            ? new FakeAnswer.Fails(400, "Unsupported value: 'reasoning_effort' does not support 'none' with this model.", "invalid_request_error", "unsupported_value", "reasoning_effort")
            : ModelRules.Refusal(request) ?? SchemaAnswer.First(request);
        var client = Given.Client(ProviderName.OpenAI, host, new(store));

        var replies = await AskUntilAnswered(client, Given.Request("gpt-6-luna"));

        replies.SkipLast(1).Cast<ModelReply.Failed>().ShouldAllBe(reply => reply.Learnt && reply.Status == 400);
        host.Count.ShouldBe(replies.Count);
        (await store.LoadAsync(ProviderName.OpenAI, "gpt-6-luna", default)).ShouldNotBeNull().Refused
            .ShouldBe(["logprobs", "reasoning_effort", "temperature"]);
        host.Requests[^1].Body.ShouldEndWith("""}},"max_completion_tokens":4396}""");
    }

    [Fact]
    public async Task What_is_learnt_is_remembered_by_this_client_and_by_those_that_start_later()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Answer = request => request.WantsLogprobs ? new FakeAnswer.Fails(400, "logprobs are not supported.", Param: "logprobs") : SchemaAnswer.First(request);
        await AskUntilAnswered(Given.Client(ProviderName.Local, host, new(store)), Given.Request("qwen3-4b"));

        (await Given.Client(ProviderName.Local, host, new(store)).AskAsync(Given.Request("qwen3-4b"), default)).ShouldBeOfType<ModelReply.Answered>();

        host.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_is_learnt_of_other_models_or_providers()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Fails(400, "logprobs are not supported.", Param: "logprobs"));
        var abilities = new LearntAbilities(store);
        await Given.Client(ProviderName.OpenAI, host, abilities).AskAsync(Given.Request("one"), default);

        await Given.Client(ProviderName.OpenAI, host, abilities).AskAsync(Given.Request("two"), default);
        await Given.Client(ProviderName.Local, host, abilities).AskAsync(Given.Request("one"), default);
        await Given.Client(ProviderName.OpenAI, host, abilities).AskAsync(Given.Request("one"), default);

        host.Requests.Select(request => request.WantsLogprobs).ShouldBe([true, true, true, false]);
    }

    [Fact]
    public async Task Requests_that_were_sent_before_something_was_learnt_are_to_be_asked_again_too()
    {
        await using var host = await FakeModelHost.StartAsync();
        var both = new TaskCompletionSource();
        host.Answer = request =>
        {
            if (host.Count == 2)
            {
                both.TrySetResult();
            }

            both.Task.Wait();
            return new FakeAnswer.Fails(400, "logprobs are not supported.", Param: "logprobs");
        };
        var client = Given.Client(ProviderName.OpenAI, host, new(store));

        var replies = await Task.WhenAll(
            Task.Run(() => client.AskAsync(Given.Request("any"), default)), Task.Run(() => client.AskAsync(Given.Request("any"), default)));

        replies.Cast<ModelReply.Failed>().ShouldAllBe(reply => reply.Learnt);
        (await store.LoadAsync(ProviderName.OpenAI, "any", default)).ShouldNotBeNull().Refused.ShouldBe(["logprobs"]);
    }

    [Fact]
    public async Task The_name_of_the_limit_changes_once_and_there_is_always_a_limit()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Answer = request => request.Has("max_completion_tokens")
            ? new FakeAnswer.Fails(400, "Unrecognized request argument supplied: max_completion_tokens")
            : new FakeAnswer.Fails(400, "Unsupported parameter: 'max_tokens'.", Param: "max_tokens");
        var client = Given.Client(ProviderName.OpenAI, host, new(store));

        (await client.AskAsync(Given.Request("gpt-4.1"), default)).ShouldBeOfType<ModelReply.Failed>().Learnt.ShouldBeTrue();
        (await client.AskAsync(Given.Request("gpt-4.1"), default)).ShouldBeOfType<ModelReply.Failed>().Learnt.ShouldBeFalse();

        host.Requests[1].Has("max_tokens").ShouldBeTrue();
    }

    [Fact]
    public async Task Keywords_that_a_provider_does_not_know_are_left_out_of_the_schema()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.UsesModelRules = true;
        var client = Given.Client(ProviderName.Anthropic, host, new(store));

        var replies = await AskUntilAnswered(client, Given.Request("claude-haiku-5-5", Given.BoundedSchema));

        replies.Count.ShouldBe(2);
        host.Requests[1].Schema.ShouldNotBeNull().GetRawText().ShouldBe(
            """{"type":"object","additionalProperties":false,"properties":{"confidence":{"type":"number"}},"required":["confidence"]}""");
    }

    [Fact]
    public async Task A_model_without_structured_answers_at_Anthropic_gets_the_schema_in_words()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Answer = request => request.Schema is null
            ? new FakeAnswer.Says(Given.Answer)
            : new FakeAnswer.Fails(400, "'claude-old' does not support output_config.format.", "invalid_request_error");
        var client = Given.Client(ProviderName.Anthropic, host, new(store));

        await AskUntilAnswered(client, Given.Request("claude-old"));

        host.Requests[1].System.ShouldEndWith(Given.Schema);
    }

    [Fact]
    public async Task An_error_about_something_else_teaches_nothing()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Answer = _ => new FakeAnswer.Fails(400, "This model's maximum context length is 8192 tokens.", "invalid_request_error", "context_length_exceeded", "messages");

        var failed = (await Given.Client(ProviderName.OpenAI, host, new(store)).AskAsync(Given.Request("gpt-6-luna"), default)).ShouldBeOfType<ModelReply.Failed>();

        failed.Failure.ShouldBe(CallFailure.InvalidRequest);
        failed.Learnt.ShouldBeFalse();
        (await store.LoadAsync(ProviderName.OpenAI, "gpt-6-luna", default)).ShouldBeNull();
    }

    [Fact]
    public async Task What_a_model_refuses_is_known_completely_once_it_accepted_a_request()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Fails(400, "logprobs are not supported.", Param: "logprobs"));
        var abilities = new LearntAbilities(store);
        var client = Given.Client(ProviderName.OpenAI, host, abilities);

        (await abilities.AreCompleteAsync(ProviderName.OpenAI, "any", default)).ShouldBeFalse();
        await client.AskAsync(Given.Request("any"), default);
        (await abilities.AreCompleteAsync(ProviderName.OpenAI, "any", default)).ShouldBeFalse("something was refused, more may be");
        await client.AskAsync(Given.Request("any"), default);

        (await abilities.AreCompleteAsync(ProviderName.OpenAI, "any", default)).ShouldBeTrue();
        (await abilities.AreCompleteAsync(ProviderName.OpenAI, "other", default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_model_that_refuses_nothing_is_known_to_later_processes_too()
    {
        await using var host = await FakeModelHost.StartAsync();
        await Given.Client(ProviderName.OpenAI, host, new(store)).AskAsync(Given.Request("any"), default);

        (await new LearntAbilities(store).AreCompleteAsync(ProviderName.OpenAI, "any", default)).ShouldBeTrue();
    }

    private static async Task<List<ModelReply>> AskUntilAnswered(IModelClient client, ModelRequest request)
    {
        var replies = new List<ModelReply>();
        do
        {
            replies.Add(await client.AskAsync(request, default));
        }
        while (replies[^1] is ModelReply.Failed { Learnt: true });

        replies[^1].ShouldBeOfType<ModelReply.Answered>();
        return replies;
    }
}
