using System.Text.Json;
using Classify.Providers.Logprobs;

namespace Classify.Providers.Tests.Logprobs;

public sealed class ValueProbabilitiesTests
{
    private const string Type = """ "type":{"enum":["stock","stock-change","flow","share"]} """;
    private const string Flag = """ "flag":{"type":"boolean"} """;
    private const string Nullable = """ "code":{"enum":["EUR","USD",null]} """;
    private const string List = """ "wrong":{"type":"array","items":{"enum":["family","scale"]}} """;

    [Fact]
    public void A_label_in_one_token_has_its_share_of_the_legal_ones() =>
        Probability(
            new Written().Then("{\"type\":\"").Then("flow", 0.6, ("share", 0.2), ("Daily", 0.2)).Then("\"}"), Type)
            .ShouldBe(0.6 / 0.8, 1e-9);

    [Fact]
    public void Labels_that_share_their_beginning_multiply_down_the_tree() =>
        Probability(
            new Written().Then("{\"type\":\"").Then("s", 0.8, ("flow", 0.2)).Then("hare", 0.75, ("tock", 0.25)).Then("\"}"), Type)
            .ShouldBe(0.6, 1e-9);

    [Fact]
    public void A_label_that_begins_a_longer_one_needs_its_closing_quote() =>
        Probability(
            new Written().Then("{\"type\":\"").Then("stock", 0.9, ("flow", 0.1)).Then("\"}", 0.7, ("-", 0.3)), Type)
            .ShouldBe(0.63, 1e-9);

    [Fact]
    public void The_longer_label_competes_with_the_quote_of_the_shorter() =>
        Probability(
            new Written().Then("{\"type\":\"").Then("stock").Then("-change", 0.25, ("\",", 0.75)).Then("\"}"), Type)
            .ShouldBe(0.25, 1e-9);

    [Fact]
    public void A_token_may_straddle_both_quotes() =>
        Probability(
            new Written().Then("{\"type").Then("\":\"fl", 0.5, ("\":\"sh", 0.25), ("\": \"share", 0.25), ("\"}", 0.3), ("\":", 0.1)).Then("ow\"}"), Type)
            .ShouldBe(0.5, 1e-9);

    [Fact]
    public void The_same_label_cut_otherwise_counts_for_the_label_and_one_that_leaves_it_open_for_none() =>
        Probability(
            new Written().Then("{\"type\":\"").Then("s", 0.4, ("share", 0.2), ("flow", 0.2), ("st", 0.1), ("sh", 0.1)).Then("hare", 0.5, ("tock", 0.5)).Then("\"}"), Type)
            .ShouldBe((0.2 + 0.1 + 0.4 * 0.5) / 1.0, 1e-9);

    [Theory]
    [InlineData("true", "false")]
    [InlineData("false", "true")]
    public void Booleans_compete_with_each_other_only(string written, string rival) =>
        Probability(
            new Written().Then("{\"flag\":").Then(written, 0.6, (rival, 0.2), (" " + rival, 0.1), ("null", 0.1)).Then("}"), Flag)
            .ShouldBe(0.6 / 0.9, 1e-9);

    [Fact]
    public void Null_competes_with_the_quote_of_the_labels() =>
        Probability(
            new Written().Then("{\"code\":").Then("null", 0.3, ("\"", 0.5), ("\"E", 0.1), ("none", 0.1)).Then("}"), Nullable)
            .ShouldBe(0.3 / 0.9, 1e-9);

    [Fact]
    public void A_label_competes_with_null_before_its_quote() =>
        Probability(
            new Written().Then("{\"code\":").Then("\"", 0.8, ("null", 0.2)).Then("EUR", 0.5, ("USD", 0.5)).Then("\"}"), Nullable)
            .ShouldBe(0.4, 1e-9);

    [Fact]
    public void Blanks_before_the_value_change_nothing() =>
        Probability(
            new Written().Then("{\n  \"code\"").Then(": ").Then("\"EUR", 0.5, ("\"USD", 0.25), ("null", 0.25)).Then("\"\n}"), Nullable)
            .ShouldBe(0.5, 1e-9);

    [Fact]
    public void Numbers_and_free_text_have_no_probability() =>
        new Written().Then("{\"confidence\":").Then("0.9", 0.5, ("0.8", 0.5)).Then(",\"reasoning\":\"").Then("So", 0.5).Then("\"}")
            .Probabilities(""" "confidence":{"type":"number"},"reasoning":{"type":"string"} """).ShouldBeEmpty();

    [Fact]
    public void A_value_outside_the_list_has_no_probability() =>
        new Written().Then("{\"type\":\"").Then("level", 0.5, ("flow", 0.5)).Then("\"}").Probabilities(Type).ShouldBeEmpty();

    [Fact]
    public void Offsets_are_those_of_bytes_not_of_characters() =>
        Probability(
            new Written().Then("{\"note\":\"Prix du café 🌍 — été\",").Then("\"type\":\"").Then("flow", 0.75, ("share", 0.25)).Then("\"}"), Type)
            .ShouldBe(0.75, 1e-9);

    [Fact]
    public void A_character_may_be_cut_between_two_tokens()
    {
        var euro = "€"u8.ToArray();
        List<AnswerToken> tokens =
        [
            Token("{\"n\":\""u8.ToArray()), Token(euro[..1]), Token(euro[1..]), Token("\",\"flag\":"u8.ToArray()),
            new(new("true"u8.ToArray(), Math.Log(0.8)), [new("true"u8.ToArray(), Math.Log(0.8)), new("false"u8.ToArray(), Math.Log(0.2))]),
            Token("}"u8.ToArray()),
        ];
        const string content = "{\"n\":\"€\",\"flag\":true}";

        ValueProbabilities.Of(content, 0..content.Length, tokens, Written.Legal(Flag))["flag"].ShouldBe(0.8, 1e-9);
    }

    [Fact]
    public void Tokens_around_the_content_and_text_around_the_object_are_skipped() =>
        Probability(
            new Written().Unseen("<|start|>").Then("```json\n").Then("{\"flag\":").Then("true", 0.9, ("false", 0.1)).Then("}").Unseen("<|end|>"), Flag)
            .ShouldBe(0.9, 1e-9);

    [Fact]
    public void Tokens_of_another_text_give_nothing() =>
        ValueProbabilities.Of("{\"flag\":true}", 0..13, [Token("{\"flag\":false}"u8.ToArray())], Written.Legal(Flag))
            .ShouldBeEmpty();

    [Fact]
    public void Without_alternatives_the_models_own_probability_is_taken() =>
        Probability(new Written().Then("{\"type\":\"").ThenAlone("sh", 0.5).ThenAlone("are", 0.5).ThenAlone("\"}", 0.5), Type).ShouldBe(0.5, 1e-9);

    [Fact]
    public void A_cut_answer_keeps_the_values_before_the_cut()
    {
        var probabilities = new Written().Then("{\"flag\":").Then("true", 0.9, ("false", 0.1)).Then(",\"type\":\"flo")
            .Probabilities(Flag + "," + Type);

        probabilities.Keys.ShouldBe(["flag"]);
        probabilities["flag"].ShouldBe(0.9, 1e-9);
    }

    [Fact]
    public void Of_a_property_that_comes_twice_the_last_counts() =>
        Probability(
            new Written().Then("{\"flag\":").Then("true", 0.9, ("false", 0.1)).Then(",\"flag\":").Then("false", 0.6, ("true", 0.4)).Then("}"), Flag)
            .ShouldBe(0.6, 1e-9);

    [Fact]
    public void A_property_inside_another_is_not_that_of_the_same_name_outside() =>
        new Written().Then("{\"inner\":{\"flag\":").Then("true", 0.9, ("false", 0.1)).Then("}}").Probabilities(Flag).ShouldBeEmpty();

    [Fact]
    public void An_empty_list_competes_with_any_first_element() =>
        Probability(new Written().Then("{\"wrong\":").Then("[]", 0.7, ("[\"", 0.3)).Then("}"), List).ShouldBe(0.7, 1e-9);

    [Fact]
    public void A_list_is_as_probable_as_each_element_and_its_end_together() =>
        Probability(
            new Written().Then("{\"wrong\":").Then("[\"", 0.5, ("[]", 0.5)).Then("family", 0.75, ("scale", 0.25)).Then("\"]", 0.8, ("\",", 0.2)).Then("}"), List)
            .ShouldBe(0.5 * 0.75 * 0.8, 1e-9);

    [Fact]
    public void The_second_element_of_a_list_counts_too() =>
        Probability(
            new Written().Then("{\"wrong\":[\"").Then("family").Then("\", \"", 0.5, ("\"]", 0.5)).Then("scale", 0.5, ("family", 0.5)).Then("\"]}"), List)
            .ShouldBe(0.25, 1e-9);

    [Theory]
    [InlineData("""{"type":"string"}""")]
    [InlineData("""{"type":["string","null"]}""")]
    [InlineData("""{"anyOf":[{"enum":["a"]},{"type":"string"}]}""")]
    [InlineData("""{"type":"object","properties":{}}""")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""")]
    [InlineData("{}")]
    public void What_cannot_be_listed_has_no_closed_list(string schema) =>
        Written.Legal($"\"x\":{schema}").ShouldBeEmpty();

    [Fact]
    public void Alternatives_with_null_and_constants_are_listed()
    {
        var lists = LegalValues.FromSchema("""{"properties":{"x":{"anyOf":[{"enum":["a","b"]},{"type":"null"}]},"y":{"const":"c"},"z":{"type":["boolean","null"]}}}""");

        lists.ToDictionary(list => list.Key, list => string.Join(' ', list.Value.Values.Select(value => System.Text.Encoding.UTF8.GetString(value))))
            .ShouldBe(new Dictionary<string, string> { ["x"] = "\"a\" \"b\" null", ["y"] = "\"c\"", ["z"] = "true false null" });
    }

    [Fact]
    public void Tokens_are_read_with_their_bytes_where_these_are_sent()
    {
        using var json = JsonDocument.Parse(
            """[{"token":"\\xe2","logprob":-0.5,"bytes":[226],"top_logprobs":[{"token":"a","logprob":-1}]},{"token":"é","logprob":0,"bytes":null}]""");

        var tokens = TokenReading.Of(json.RootElement);

        tokens[0].Text.Bytes.ShouldBe([226]);
        tokens[0].Text.Logprob.ShouldBe(-0.5);
        tokens[0].Alternatives.ShouldHaveSingleItem().Bytes.ShouldBe("a"u8.ToArray());
        tokens[1].Text.Bytes.ShouldBe("é"u8.ToArray());
        tokens[1].Alternatives.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""[{"token":"a"}]""")]
    [InlineData("""[{"token":1,"logprob":0}]""")]
    [InlineData("[null]")]
    public void Tokens_that_cannot_be_read_are_none(string json)
    {
        using var document = JsonDocument.Parse(json);

        TokenReading.Of(document.RootElement).ShouldBeEmpty();
    }

    private static double Probability(Written written, string property) => written.Probabilities(property).ShouldHaveSingleItem().Value;

    private static AnswerToken Token(byte[] bytes) => new(new(bytes, 0), [new(bytes, 0)]);
}
