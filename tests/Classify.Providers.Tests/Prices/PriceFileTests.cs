using Classify.Providers.Calls;
using Classify.Providers.Prices;

namespace Classify.Providers.Tests.Prices;

public sealed class PriceFileTests
{
    private const string Shipped = """
        {"as_of": "2026-11-21", "free_providers": {"local": "no price per token"},
         "models": {"m": {"provider": "openai", "input": 1, "cached_input": 0.5, "output": 2, "batch_multiplier": 0.5}}}
        """;

    [Fact]
    public void An_override_changes_only_what_it_names()
    {
        var book = PriceFile.Read(Shipped, """{"models": {"m": {"output": 3}}}""");

        book.Models["m"].ShouldBe(new ModelPrice("openai", 1, 0.5m, 3, 0.5m, null));
        book.AsOf.ShouldBe(new DateOnly(2026, 11, 21));
    }

    [Fact]
    public void An_override_adds_models_and_its_own_date()
    {
        var book = PriceFile.Read(
            Shipped, """{"as_of": "2027-01-02", "models": {"llama": {"provider": "local", "input": 0.01, "output": 0.01}}}""");

        book.Cost("local", "llama", new TokenUsage(1_000_000, 0, 0)).ShouldBe(0.01m);
        book.Cost("local", "another", new TokenUsage(1_000_000, 0, 0)).ShouldBe(0m);
        book.AsOf.ShouldBe(new DateOnly(2027, 1, 2));
        book.Models.Keys.ShouldBe(["m", "llama"]);
    }

    [Fact]
    public void Cached_tokens_cost_as_much_as_others_and_batches_as_much_as_single_calls_unless_stated()
    {
        var book = PriceFile.Read("""{"as_of": "2026-11-21", "models": {"m": {"provider": "openai", "input": 1, "output": 2}}}""", null);

        book.Models["m"].ShouldBe(new ModelPrice("openai", 1, 1, 2, 1, null));
    }

    [Theory]
    [InlineData("""{"models": {}}""", "as_of must be a date such as \"2026-11-21\", is missing")]
    [InlineData("""{"as_of": "yesterday", "models": {}}""", "as_of must be a date such as \"2026-11-21\", is \"yesterday\"")]
    [InlineData("""{"as_of": "2026-11-21"}""", "models is missing; it must be an object")]
    [InlineData("""{"as_of": "2026-11-21", "models": [1]}""", "models must be an object, is [1]")]
    [InlineData("""[]""", "must be a JSON object")]
    [InlineData("""{"as_of": "2026-11-21", "modells": {}, "models": {}}""", "modells is not known; allowed are as_of, unit, free_providers, models")]
    public void A_broken_book_is_refused_with_the_property_and_what_it_must_be(string json, string problem) =>
        Should.Throw<PriceFileException>(() => PriceFile.Read(json, null)).Message.ShouldBe($"prices.json: {problem}");

    [Theory]
    [InlineData("""{"input": "1"}""", "models.m.input must be a number of 0 or more, is \"1\"")]
    [InlineData("""{"input": -1}""", "models.m.input must be a number of 0 or more, is -1")]
    [InlineData("""{"output": null}""", "models.m.output must be a number of 0 or more, is missing")]
    [InlineData("""{"batch_multiplier": 50}""", "models.m.batch_multiplier must be a number of 0 to 1, is 50")]
    [InlineData("""{"provider": ""}""", "models.m.provider must be a text that is not empty, is \"\"")]
    [InlineData("""{"ouput": 3}""", "models.m.ouput is not known; allowed are provider, input, cached_input, output, batch_multiplier, long_prompt, source")]
    [InlineData("""{"long_prompt": {"over_tokens": 1.5, "multiplier": 5}}""", "models.m.long_prompt.over_tokens must be a whole number above 0, is 1.5")]
    [InlineData("""{"long_prompt": {"over_tokens": 10}}""", "models.m.long_prompt.multiplier must be a number of 0 or more, is missing")]
    public void A_broken_model_is_refused_with_the_property_and_what_it_must_be(string model, string problem) =>
        Should.Throw<PriceFileException>(() => PriceFile.Read(Shipped, $$"""{"models": {"m": {{model}} } }"""))
            .Message.ShouldBe($"prices.json: {problem}");

    [Theory]
    [InlineData("""{"as_of": """)]
    [InlineData("""{"models": {"m": {"input": 1, "input": 2}}}""")]
    public void What_is_no_JSON_is_refused(string text) =>
        Should.Throw<PriceFileException>(() => PriceFile.Read(Shipped, text)).Message.ShouldStartWith("prices.json: no JSON: ");

    [Fact]
    public void A_missing_override_file_is_refused_with_its_name()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "no-such-prices.json");

        Should.Throw<PriceFileException>(() => PriceFile.Read(path)).Message.ShouldStartWith($"{path}: cannot be read: ");
    }
}
