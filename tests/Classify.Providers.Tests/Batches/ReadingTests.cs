using Classify.FakeModels;
using Classify.Providers.Abilities;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Prices;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Batches;

public sealed class ReadingTests
{
    public static TheoryData<string> Providers => [ProviderName.OpenAI, ProviderName.Anthropic];

    public static TheoryData<string, FakeAnswer> Answers()
    {
        var data = new TheoryData<string, FakeAnswer>();
        foreach (var provider in new[] { ProviderName.OpenAI, ProviderName.Anthropic })
        {
            data.Add(provider, new FakeAnswer.Says(Given.Answer) { PromptTokens = 500, CachedTokens = 200, CompletionTokens = 60, Probabilities = new Dictionary<string, double> { ["family"] = 0.7 } });
            data.Add(provider, new FakeAnswer.Says($"```json\n{Given.Answer}\n```") { Thinks = true });
            data.Add(provider, new FakeAnswer.Says("{\"fam") { FinishReason = "length" });
            data.Add(provider, new FakeAnswer.Says("Prix du café 📈 \u2028"));
            data.Add(provider, new FakeAnswer.Says(""));
            data.Add(provider, new FakeAnswer.Refuses($"Not with {Given.Key}."));
            data.Add(provider, new FakeAnswer.Sends(200, "{}"));
            data.Add(provider, new FakeAnswer.Fails(400, "Unknown value.", "invalid_request_error"));
            data.Add(provider, new FakeAnswer.Fails(401, $"Incorrect API key provided: {Given.Key}.", "authentication_error", "invalid_api_key"));
            data.Add(provider, new FakeAnswer.Fails(402, "No money.", "billing_error"));
            data.Add(provider, new FakeAnswer.Fails(429, "No money.", "rate_limit_error", "enforced_spend_limit_reached"));
            data.Add(provider, new FakeAnswer.Fails(429, "Slow down.", "rate_limit_error"));
            data.Add(provider, new FakeAnswer.Fails(500, "Failed.", "api_error"));
            data.Add(provider, new FakeAnswer.Fails(provider == ProviderName.OpenAI ? 503 : 529, "Overloaded.", "overloaded_error"));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_row_reads_as_the_same_answer_does_synchronously(string provider, FakeAnswer answer)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Answer = _ => answer;
        var request = BatchGiven.Question(Given.Model(provider), 0);
        var client = BatchGiven.Client(provider, host);

        var sync = await Given.Client(provider, host).AskAsync(request, default);
        var read = client.Read(request, (await client.RowsAsync(await client.EndedAsync(1))).Values.Single());

        Shown(read).ShouldBe(Shown(sync));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_question_that_was_never_asked_may_be_asked_again_and_cost_nothing(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var model = Given.Model(provider);
        var client = BatchGiven.Client(provider, host);
        foreach (var fate in new[] { QuestionFate.Expired, QuestionFate.Cancelled })
        {
            host.Batches.Fate = _ => fate;
            var row = (await client.RowsAsync(await client.EndedAsync(1))).Values.Single();

            var failed = client.Read(BatchGiven.Question(model, 0), row).ShouldBeOfType<ModelReply.Failed>();

            (failed.Failure, failed.Status, failed.MayBePaid).ShouldBe((CallFailure.Transient, null, false));
            BatchCost.Of(PriceFile.Read(), provider, model, failed).ShouldBe(new BatchCost(0, 0));
        }
    }

    [Fact]
    public async Task A_model_that_refuses_log_probabilities_is_asked_without_them_from_then_on()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.UsesModelRules = true;
        using var abilities = new LearntAbilities(new InMemoryAbilityStore());
        await abilities.LearnAsync(ProviderName.OpenAI, "gpt-6-luna", [RequestPart.ReasoningEffort, RequestPart.Temperature], default);
        var client = BatchGiven.Client(ProviderName.OpenAI, host, abilities);

        foreach (var (customId, row) in await client.RowsAsync(await client.EndedAsync(3)))
        {
            row.Status.ShouldBe(400);
            (await client.LearnAsync(BatchGiven.Question("gpt-6-luna", 0), row, default)).ShouldBeTrue($"for {customId}, learnt before or not");
        }

        (await client.RowsAsync(await client.EndedAsync(3))).Values.ShouldAllBe(row => row.Outcome == RowOutcome.Succeeded);
    }

    [Fact]
    public async Task A_schema_that_is_refused_is_asked_without_its_bounds_from_then_on()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.UsesModelRules = true;
        var client = BatchGiven.Client(ProviderName.Anthropic, host);
        async Task<ResultRow> Ask() => (await client.RowsAsync(await client.LookAsync((await client.SubmitAsync(
            BatchGiven.SubmitId, "claude-haiku-5-5", BatchGiven.Questions("claude-haiku-5-5", 1, Given.BoundedSchema).ToAsyncEnumerable(), default))
            .ShouldBeOfType<BatchSubmission.Accepted>().Job))).Values.Single();

        (await client.LearnAsync(BatchGiven.Question("claude-haiku-5-5", 0, Given.BoundedSchema), await Ask(), default)).ShouldBeTrue();

        (await Ask()).Outcome.ShouldBe(RowOutcome.Succeeded);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Other_errors_teach_nothing(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var request = BatchGiven.Question(Given.Model(provider), 0);
        var client = BatchGiven.Client(provider, host);
        foreach (var answer in new FakeAnswer[] { new FakeAnswer.Fails(400, "Unknown value.", "invalid_request_error"), FakeAnswer.ServerError(), new FakeAnswer.Says("logprobs are not supported") })
        {
            host.Next(answer);
            var row = (await client.RowsAsync(await client.EndedAsync(1))).Values.Single();

            (await client.LearnAsync(request, row, default)).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_job_costs_half_and_the_synchronous_price_stands_beside_it()
    {
        var prices = PriceFile.Read();
        var usage = new TokenUsage(1_000_000, 1_000_000, Cached: 0);

        BatchCost.Of(prices, "openai", "gpt-4.1", new ModelReply.Answered("", new Dictionary<string, double>(), usage, "stop")).ShouldBe(new BatchCost(5m, 10m));
        BatchCost.Of(prices, "anthropic", "claude-haiku-4-5", new ModelReply.Refused("", usage, "refusal")).ShouldBe(new BatchCost(3m, 6m));
        BatchCost.Of(prices, "openai", "gpt-4.1", new ModelReply.Failed(CallFailure.InvalidRequest, 400, "", null)).ShouldBe(new BatchCost(0, 0));
    }

    [Fact]
    public void What_an_answer_that_cannot_be_read_or_has_no_price_costs_is_unknown()
    {
        var prices = PriceFile.Read();

        BatchCost.Of(prices, "openai", "gpt-4.1", new ModelReply.Failed(CallFailure.Transient, 200, "", null)).ShouldBe(new BatchCost(null, null));
        BatchCost.Of(prices, "openai", "gpt-7", new ModelReply.Refused("", new(1, 1, 0), "")).ShouldBe(new BatchCost(null, null));
    }

    /// <summary>All that a reply says, apart from what only headers of a synchronous answer can.</summary>
    private static string Shown(ModelReply reply) => System.Text.Json.JsonSerializer.Serialize<object>(reply with { RateLimit = null });
}
