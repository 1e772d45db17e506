using Classify.Providers.Abilities;

namespace Classify.Providers.Tests.Abilities;

public sealed class ModelAbilitiesTests
{
    [Fact]
    public void They_are_stored_as_text_and_read_back()
    {
        var abilities = ModelAbilities.All.Without("temperature", "logprobs", "temperature");

        abilities.ToString().ShouldBe("logprobs temperature");
        ModelAbilities.Parse(abilities.ToString()).ShouldBe(abilities);
        ModelAbilities.Parse("").ShouldBe(ModelAbilities.All);
    }

    [Fact]
    public void A_model_accepts_all_but_what_it_refused()
    {
        var abilities = ModelAbilities.All.Without("logprobs");

        abilities.Accepts("logprobs").ShouldBeFalse();
        abilities.Accepts("temperature").ShouldBeTrue();
        abilities.ShouldNotBe(ModelAbilities.All);
    }

    [Fact]
    public void Keywords_are_found_and_left_out_at_any_depth_but_names_of_properties_are_kept()
    {
        const string schema =
            """{"type":"object","properties":{"minimum":{"type":"number","minimum":0},"list":{"type":"array","maxItems":3,"items":{"anyOf":[{"type":"string","pattern":"a"},{"type":"null"}]}}}}""";

        SchemaKeywords.Of(schema).ShouldBe(["maxItems", "minimum", "pattern"]);
        SchemaKeywords.Without(schema, ["minimum", "pattern"]).ShouldBe(
            """{"type":"object","properties":{"minimum":{"type":"number"},"list":{"type":"array","maxItems":3,"items":{"anyOf":[{"type":"string"},{"type":"null"}]}}}}""");
    }

    [Fact]
    public void A_schema_without_the_keywords_stays_the_same_to_the_byte() =>
        SchemaKeywords.Without("""{ "type" : "object" }""", ["minimum"]).ShouldBe("""{ "type" : "object" }""");

    [Fact]
    public void The_default_models_are_the_small_current_ones_and_known()
    {
        ModelFacts.DefaultModel(ProviderName.OpenAI).ShouldBe("gpt-6-luna");
        ModelFacts.DefaultModel(ProviderName.Anthropic).ShouldBe("claude-haiku-5-5");
        ModelFacts.DefaultModel(ProviderName.Local).ShouldBeNull();
        ModelFacts.Of(ProviderName.OpenAI, "gpt-6-luna").ShouldBe(new ModelFacts(true, true, 32_768));
        ModelFacts.Of(ProviderName.Anthropic, "claude-haiku-5-5-20261007").ShouldBe(new ModelFacts(true, false, 32_768));
    }

    [Fact]
    public void An_unknown_local_model_is_given_half_a_small_window_and_room_to_think()
    {
        ModelFacts.Of(ProviderName.Local, "gpt-6-luna").ShouldBe(new ModelFacts(true, false, 2_048));
        ModelFacts.Of(ProviderName.OpenAI, "new").Thinks.ShouldBeTrue();
    }

    [Theory]
    [InlineData(300, true, 300)]
    [InlineData(300, false, 4_396)]
    [InlineData(100_000, false, 32_768)]
    public void The_limit_on_output_has_room_for_thinking_and_stays_within_the_models_own(int answer, bool skipped, int limit) =>
        ModelFacts.Of(ProviderName.OpenAI, "gpt-6-luna").OutputLimit(
            answer, skipped ? ModelAbilities.All : ModelAbilities.All.Without(RequestPart.ReasoningEffort)).ShouldBe(limit);
}
