using System.Net;
using Classify.Service.Tests.Infrastructure;
using static Classify.Service.Tests.Infrastructure.AskingService;

namespace Classify.Service.Tests.Estimate;

public sealed class EstimateTests : IAsyncLifetime
{
    private AskingService? _service;

    private AskingService Service => _service.ShouldNotBeNull();

    public async Task InitializeAsync() => _service = await StartAsync();

    public async Task DisposeAsync() => await Service.DisposeAsync();

    [Theory]
    [InlineData("builtin")]
    [InlineData("openai")]
    [InlineData("anthropic")]
    [InlineData("local")]
    public async Task Nobody_is_asked_and_nothing_is_stored(string provider)
    {
        var before = Rows();

        await Service.Api.EstimateAsync(Ask(provider, provider == "builtin" ? null : "any-model", "llm", Indicators.Catalogue(20)));

        Service.Fake.Count.ShouldBe(0);
        Rows().ShouldBe(before);
    }

    [Fact]
    public async Task The_built_in_classifier_calls_nobody_and_costs_nothing()
    {
        var estimate = await Service.Api.EstimateAsync(Sample.Batch(Indicators.Catalogue(20)));

        ((string)estimate["provider"]!).ShouldBe("builtin");
        ((int)estimate["indicators"]!).ShouldBe(20);
        ((int)estimate["settled_by_rules"]!).ShouldBe(20);
        foreach (var part in new[] { estimate, estimate["at_most"]! })
        {
            ((int)part["calls"]!["total"]!).ShouldBe(0);
            ((int)part["prompt_tokens"]!).ShouldBe(0);
            ((int)part["completion_tokens"]!).ShouldBe(0);
            ((double)part["sync_cost_usd"]!).ShouldBe(0);
            part["batch_cost_usd"].ShouldBeNull("it has no batch API");
        }
    }

    [Fact]
    public async Task Tokens_and_dollars_follow_from_the_questions_and_the_price()
    {
        var estimate = await Service.Api.EstimateAsync(Ask("openai", "gpt-4.1-mini", "llm", Indicators.Catalogue(50)));

        var (prompt, completion) = ((double)estimate["prompt_tokens"]!, (double)estimate["completion_tokens"]!);
        (prompt / 50).ShouldBeInRange(700, 1_200, "a question for all labels and a review");
        (completion / 50).ShouldBeInRange(80, 160);
        var dollars = ((prompt * 0.40) + (completion * 1.60)) / 1_000_000;
        ((double)estimate["sync_cost_usd"]!).ShouldBe(dollars, 1e-9);
        ((double)estimate["batch_cost_usd"]!).ShouldBe(dollars / 2, 1e-9);
        ((string)estimate["prices_as_of"]!).ShouldMatch(@"^\d{4}-\d{2}-\d{2}$");
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("llm")]
    public async Task The_bound_is_above_what_is_expected(string routing)
    {
        var estimate = await Service.Api.EstimateAsync(Ask("openai", "gpt-4.1-mini", routing, Indicators.Catalogue(50)));

        var bound = estimate["at_most"]!;
        foreach (var figure in new[] { "prompt_tokens", "completion_tokens", "sync_cost_usd", "batch_cost_usd" })
        {
            ((double)estimate[figure]!).ShouldBeInRange(double.Epsilon, (double)bound[figure]! / 2, figure);
        }
    }

    [Fact]
    public async Task Rules_that_are_sure_leave_fewer_questions_than_always_asking()
    {
        var auto = await Service.Api.EstimateAsync(Ask("openai", "gpt-4.1-mini", "auto", Indicators.Catalogue(50)));
        var always = await Service.Api.EstimateAsync(Ask("openai", "gpt-4.1-mini", "llm", Indicators.Catalogue(50)));

        ((int)auto["settled_by_rules"]!).ShouldBeInRange(25, 49);
        ((int)auto["calls"]!["classify"]!).ShouldBe(50 - (int)auto["settled_by_rules"]!);
        ((int)auto["calls"]!["total"]!).ShouldBeLessThan((int)always["calls"]!["total"]!);
    }

    [Fact]
    public async Task An_unknown_price_makes_an_unknown_cost()
    {
        var estimate = await Service.Api.EstimateAsync(Ask("openai", "gpt-of-next-year", "llm", Indicators.Catalogue(2)));

        ((int)estimate["calls"]!["total"]!).ShouldBe(4);
        ((int)estimate["prompt_tokens"]!).ShouldBePositive();
        foreach (var part in new[] { estimate, estimate["at_most"]! })
        {
            part.AsObject().ShouldContainKey("sync_cost_usd");
            part["sync_cost_usd"].ShouldBeNull();
            part["batch_cost_usd"].ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_server_of_ones_own_costs_nothing_and_has_no_batches()
    {
        var estimate = await Service.Api.EstimateAsync(Ask("local", "small", "llm", Indicators.Catalogue(2)));

        ((int)estimate["calls"]!["total"]!).ShouldBe(4);
        ((double)estimate["sync_cost_usd"]!).ShouldBe(0);
        estimate["batch_cost_usd"].ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_cache_the_same_words_are_asked_again()
    {
        await using var service = await StartAsync(settings => settings with { AnswerCacheDays = 0 });
        var batch = Ask("openai", "gpt-4.1-mini", "llm", Sample.Indicator("A"), Sample.Indicator("B"));
        await service.Api.ClassifyAsync(batch);

        var estimate = await service.Api.EstimateAsync(batch);

        ((int)estimate["calls"]!["total"]!).ShouldBe(service.Fake.Count);
        ((int)estimate["answered_before"]!).ShouldBe(0);
        ((int)estimate["answered_in_batch"]!).ShouldBe(0);
    }

    [Fact]
    public async Task A_body_that_is_not_announced_as_JSON_is_refused() =>
        (await Service.Api.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/classify/estimate") { Content = new StringContent("{}") }))
            .ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);

    private (long, long, long, long, long) Rows()
    {
        var (batches, items, keys, statistics) = Service.Service.Database.SubmissionRows();
        return (batches, items, keys, statistics, Service.Service.Database.Count("llm_calls"));
    }
}
