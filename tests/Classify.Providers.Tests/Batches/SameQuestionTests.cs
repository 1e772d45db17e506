using Classify.FakeModels;
using Classify.Providers.Abilities;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Batches;

public sealed class SameQuestionTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var schema in new[] { Given.Schema, Given.BoundedSchema })
        {
            foreach (var refused in new[] { "", "logprobs", "json_schema", "json_schema json_object", "schema.minimum schema.maximum", "reasoning_effort temperature max_completion_tokens" })
            {
                data.Add(ProviderName.OpenAI, "gpt-6-luna", schema, refused);
                data.Add(ProviderName.OpenAI, "gpt-4.1-mini", schema, refused);
                data.Add(ProviderName.Anthropic, "claude-haiku-5-5", schema, refused);
                data.Add(ProviderName.Anthropic, "claude-haiku-4-5", schema, refused);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_question_in_a_job_is_what_a_synchronous_call_sends_to_the_byte(string provider, string model, string schema, string refused)
    {
        await using var host = await FakeModelHost.StartAsync();
        using var abilities = new LearntAbilities(new InMemoryAbilityStore());
        await abilities.LearnAsync(provider, model, ModelAbilities.Parse(refused).Refused, default);
        var request = Given.Request(model, schema) with { User = "A \"pair\"\n\0 </script> \u2028 Zinssätze 📈" };

        await Given.Client(provider, host, abilities).AskAsync(request, default);
        await BatchGiven.Client(provider, host, abilities)
            .SubmitAsync(BatchGiven.SubmitId, model, One(request), default);

        host.Batches.Jobs.ShouldHaveSingleItem().Questions.ShouldHaveSingleItem().Request.Body.ShouldBe(host.Requests.ShouldHaveSingleItem().Body);
    }

    [Theory]
    [InlineData(ProviderName.OpenAI)]
    [InlineData(ProviderName.Anthropic)]
    public async Task Text_that_is_no_valid_unicode_says_the_same_in_both(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var request = Given.Request(Given.Model(provider)) with { User = "Half \ud83d a pair" };

        await Given.Client(provider, host).AskAsync(request, default);
        await BatchGiven.Client(provider, host).SubmitAsync(BatchGiven.SubmitId, request.Model, One(request), default);

        var asked = host.Batches.Jobs.ShouldHaveSingleItem().Questions.ShouldHaveSingleItem().Request;
        asked.User.ShouldBe("Half \ufffd a pair");
        asked.User.ShouldBe(host.Requests.ShouldHaveSingleItem().User);
    }

    [Fact]
    public async Task A_schema_on_several_lines_does_not_end_the_line_of_its_question()
    {
        await using var host = await FakeModelHost.StartAsync();
        var request = Given.Request("gpt-6-luna", Given.Schema.Replace(",", ",\r\n", StringComparison.Ordinal)) with { User = "Two\nlines" };

        await BatchGiven.Client(ProviderName.OpenAI, host)
            .SubmitAsync(BatchGiven.SubmitId, request.Model, One(request), default);

        var asked = host.Batches.Jobs.ShouldHaveSingleItem().Questions.ShouldHaveSingleItem().Request;
        asked.User.ShouldBe("Two\nlines");
        asked.Schema.ShouldNotBeNull().GetProperty("required").GetArrayLength().ShouldBe(2);
    }

    private static IAsyncEnumerable<BatchQuestion> One(ModelRequest request) => new[] { new BatchQuestion("a-0", request) }.ToAsyncEnumerable();
}
