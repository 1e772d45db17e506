using Classify.Providers.Calls;
using Classify.Providers.Prices;

namespace Classify.Providers.Tests.Prices;

public sealed class PriceBookTests
{
    private static readonly TokenUsage Million = new(1_000_000, 1_000_000, Cached: 0);
    private readonly PriceBook _shipped = PriceFile.Read();

    [Theory]
    [InlineData("openai", "gpt-4.1", 10.00)]
    [InlineData("openai", "gpt-4.1-mini", 2.00)]
    [InlineData("openai", "gpt-4o-mini", 0.75)]
    [InlineData("openai", "gpt-6-luna", 0.60)]
    [InlineData("anthropic", "claude-sonnet-5-5", 12.00)]
    [InlineData("anthropic", "claude-haiku-4-5", 6.00)]
    public void The_shipped_prices_are_those_of_the_providers(string provider, string model, decimal dollars) =>
        _shipped.Cost(provider, model, Million).ShouldBe(dollars);

    [Fact]
    public void Tokens_that_are_unknown_cost_an_unknown_amount_unless_the_model_is_free()
    {
        _shipped.Cost("openai", "gpt-6-luna", usage: null).ShouldBeNull();
        _shipped.Cost("local", "any", usage: null).ShouldBe(0);
    }

    [Fact]
    public void A_typical_classify_question_costs_a_hundredth_of_a_cent() =>
        _shipped.Cost("openai", "gpt-6-luna", new TokenUsage(700, 80, Cached: 0)).ShouldBe(0.00011m);

    [Fact]
    public void Cached_tokens_of_the_prompt_cost_less() =>
        _shipped.Cost("openai", "gpt-4.1", new TokenUsage(1_000_000, 0, Cached: 600_000)).ShouldBe(0.8m + 0.3m);

    [Fact]
    public void A_provider_batch_costs_half() =>
        _shipped.Cost("openai", "gpt-4.1", Million, inBatch: true).ShouldBe(5m);

    [Fact]
    public void A_long_prompt_costs_its_multiple_from_the_first_token_over_the_bound()
    {
        _shipped.Cost("anthropic", "claude-haiku-5-5", new TokenUsage(100_000, 0, 0)).ShouldBe(0.01m);
        _shipped.Cost("anthropic", "claude-haiku-5-5", new TokenUsage(100_001, 0, 0)).ShouldBe(0.0500005m);
    }

    [Theory]
    [InlineData("openai", "gpt-6-luna-2026-05-01")]
    [InlineData("anthropic", "claude-haiku-4-5-20251001")]
    [InlineData("openai", "gpt-4o-mini-latest")]
    public void A_dated_release_costs_what_its_model_costs(string provider, string model) =>
        _shipped.Cost(provider, model, Million).ShouldNotBeNull().ShouldBeGreaterThan(0);

    [Fact]
    public void The_longest_name_that_fits_is_the_model() =>
        _shipped.PriceOf("openai", "gpt-4.1-mini-2025-04-14").ShouldBe(_shipped.Models["gpt-4.1-mini"]);

    [Theory]
    [InlineData("openai", "gpt-4.1-nano")]
    [InlineData("openai", "gpt-4.10")]
    [InlineData("openai", "gpt-7")]
    [InlineData("anthropic", "gpt-4.1")]
    public void A_model_without_a_price_costs_null(string provider, string model)
    {
        _shipped.Cost(provider, model, Million).ShouldBeNull();
        _shipped.Reservation(provider, model, 700, 200).ShouldBeNull();
    }

    [Fact]
    public void A_local_server_costs_nothing() => _shipped.Cost("local", "some-model", Million).ShouldBe(0m);

    [Fact]
    public void The_reservation_is_the_whole_prompt_and_the_longest_answer() =>
        _shipped.Reservation("openai", "gpt-4.1", promptTokens: 1000, maxOutputTokens: 500).ShouldBe(0.002m + 0.004m);

    [Fact]
    public void The_prices_have_a_date() => _shipped.AsOf.ShouldBe(new DateOnly(2026, 11, 21));
}
