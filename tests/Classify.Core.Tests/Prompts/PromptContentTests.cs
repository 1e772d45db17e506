using System.Globalization;
using System.Text.Json;
using Classify.Core.Prompts;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Prompts;

public sealed class PromptContentTests
{
    public static TheoryData<Family> Families => [.. Enum.GetValues<Family>()];

    private static readonly Question ForAllLabels = AskedQuestions.About(Given.Gdp, Given.Always)[0];

    private static readonly Question ForTypeOnly =
        ForAllLabels with { Fields = LabelColumns.OfType, Labels = Given.Labels };

    private static readonly Question ForReview = AskedQuestions.About(Given.Gdp, Given.Always)[1];

    private static readonly Question ForFinalReview =
        AskedQuestions.About(Given.Gdp, Given.Always, LabelColumns.IndicatorType)[2];

    [Fact]
    public void Labels_are_asked_before_confidence_and_that_before_the_reasoning() =>
        Properties(Build(ForAllLabels)).ShouldBe(
        [
            "family", "indicator_type", "temporal_aggregation", "heat_map_orientation", "is_currency_denominated",
            "detected_currency", "scale", "reporting_frequency", "confidence", "reasoning",
        ]);

    [Fact]
    public void Labels_that_follow_from_others_are_not_asked() =>
        Properties(Build(ForAllLabels)).ShouldNotContain(LabelColumns.TimeBasis);

    [Fact]
    public void Where_the_family_is_settled_only_its_types_are_explained_and_allowed()
    {
        var prompt = Build(ForTypeOnly);

        Properties(prompt).ShouldBe(["indicator_type", "temporal_aggregation", "heat_map_orientation", "confidence", "reasoning"]);
        Allowed(prompt, "indicator_type").ShouldBe(["stock", "flow", "balance", "capacity", "volume"]);
        prompt.System.ShouldContain("physical-fundamental");
        prompt.System.ShouldNotContain("qualitative");
        prompt.System.ShouldNotContain("Frequency");
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_family_is_explained_with_all_its_types(Family family)
    {
        var alone = Build(ForTypeOnly with { Labels = Given.Labels with { Family = family } });

        Allowed(alone, "indicator_type").ShouldBe(FamilyTypes.Of(family).Select(WireName.Of));
        foreach (var text in new[] { alone.System, Build(ForAllLabels).System })
        {
            var line = text.Split('\n').Single(line => line.Contains($"{WireName.Of(family)}: ", StringComparison.Ordinal));
            foreach (var type in FamilyTypes.Of(family))
            {
                line.ShouldContain(WireName.Of(type));
            }
        }
    }

    [Fact]
    public void Time_is_explained_only_when_it_is_asked()
    {
        var prompt = Build(ForAllLabels with { Fields = LabelColumns.OfTime });

        Properties(prompt).ShouldBe(["reporting_frequency", "confidence", "reasoning"]);
        prompt.System.ShouldContain("Frequency");
        prompt.System.ShouldNotContain("stock");
        prompt.User.ShouldNotContain("Rules:");
    }

    [Fact]
    public void Classify_shows_what_the_rules_think_likely() =>
        Build(ForAllLabels with
        {
            FamilyCandidates = [new("price-value", 0.625), new("change-movement", 0.3), new("temporal", 0.01)],
            TypeCandidates = [new("rate", 0.04)],
        }).User.ShouldEndWith("\nRules: price-value 0.63, change-movement 0.3; rate 0.04");

    [Fact]
    public void A_review_shows_the_labels_and_nobodys_opinion()
    {
        var prompt = Build(ForReview with { FamilyCandidates = [new("price-value", 1)], Objections = ["scale"] });

        prompt.ShouldBe(Build(ForReview));
        prompt.User.ShouldContain("Labels: family=physical-fundamental, indicator_type=flow");
        prompt.User.ShouldNotContain("Rules:");
        Properties(prompt).ShouldBe(["wrong_fields", "confidence", "reasoning"]);
    }

    [Fact]
    public void A_final_review_shows_the_objections_and_asks_for_what_can_settle_them()
    {
        var prompt = Build(ForFinalReview);

        prompt.User.ShouldEndWith("\nObjected to: indicator_type");
        Properties(prompt).ShouldBe(["objection_accepted", "corrections", "confidence", "reasoning"]);
        Corrections(ForFinalReview.Objections).ShouldBe(["family", "indicator_type"]);
    }

    [Theory]
    [InlineData("detected_currency", "is_currency_denominated,detected_currency")]
    [InlineData("is_currency_denominated", "is_currency_denominated,detected_currency")]
    [InlineData("family", "family,indicator_type")]
    [InlineData("scale", "scale")]
    [InlineData("time_basis", "temporal_aggregation")]
    [InlineData("is_cumulative", "temporal_aggregation")]
    [InlineData("cumulative_pattern", "temporal_aggregation")]
    public void An_objection_opens_the_columns_it_depends_on(string objection, string asked) =>
        string.Join(',', Corrections([objection])).ShouldBe(asked);

    [Fact]
    public void A_corrective_retry_says_what_was_wrong_and_is_another_question()
    {
        foreach (var question in new[] { ForAllLabels, ForReview, ForFinalReview })
        {
            var retry = Build(question with { Complaint = "indicator_type must be one of stock, flow." });

            retry.User.ShouldContain("Your last answer was unusable: indicator_type must be one of stock, flow.");
            retry.System.ShouldBe(Build(question).System);
            retry.Hash.ShouldNotBe(Build(question).Hash);
        }
    }

    [Fact]
    public void The_first_and_the_last_values_are_shown()
    {
        var indicator = Given.Gdp with
        {
            SampleValues = [.. Enumerable.Range(1, 30).Select(day => new Core.Indicators.SampleValue($"2024-01-{day:00}", day == 2 ? null : day / 3.0))],
        };

        PromptBuilder.Build(indicator, ForAllLabels).User.ShouldContain(
            "\"values\":\"2024-01-01 0.3333333; 2024-01-02 none; ... 2024-01-27 9; 2024-01-28 9.333333; 2024-01-29 9.666667; 2024-01-30 10\"");
    }

    [Fact]
    public void Neither_id_nor_publisher_nor_culture_changes_the_question()
    {
        var before = CultureInfo.CurrentCulture;
        var indicator = Given.Gdp with { SampleValues = [new("2024", 0.5)] };
        var other = indicator with { IndicatorId = "other", SourceUrl = "https://example.org", SourceName = "Somebody" };
        var expected = PromptBuilder.Build(indicator, ForAllLabels);
        expected.User.ShouldContain("0.5");
        try
        {
            var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            commas.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = commas;
            PromptBuilder.Build(other, ForAllLabels).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_hash_tells_different_questions_apart()
    {
        var prompts = new[] { ForAllLabels, ForTypeOnly, ForReview, ForFinalReview }
            .SelectMany(question => new[] { Build(question), PromptBuilder.Build(Given.Gdp with { Units = "EUR Million" }, question) })
            .ToList();

        prompts.Select(prompt => prompt.Hash).ShouldBeUnique();
        prompts.ShouldAllBe(prompt => prompt.Hash.Length == 64 && prompt.Version == PromptVersion.Current);
    }

    [Fact]
    public void The_version_covers_every_text_of_the_guide()
    {
        var hashed = string.Join('\n', PromptExamples.Questions.Select(question => PromptBuilder.Build(PromptExamples.Indicator, question).System));

        hashed.ShouldContain(TypeGuide.OfAll);
        foreach (var text in Enum.GetValues<Family>().Select(TypeGuide.Of).Concat(LabelColumns.All.Select(FieldGuide.Of).OfType<string>()))
        {
            hashed.ShouldContain(text);
        }
    }

    [Fact]
    public void The_version_is_a_release_and_a_hash() => PromptVersion.Current.ShouldMatch("^[0-9]{4}\\.[0-9]{2}-[0-9a-f]{12}$");

    private static Prompt Build(Question question) => PromptBuilder.Build(Given.Gdp, question);

    private static IEnumerable<string> Corrections(IReadOnlyList<string> objections) => Names(
        Schema(Build(ForFinalReview with { Objections = objections })).GetProperty("properties").GetProperty("corrections"));

    private static IEnumerable<string> Properties(Prompt prompt) => Names(Schema(prompt));

    private static IEnumerable<string?> Allowed(Prompt prompt, string property) => Schema(prompt)
        .GetProperty("properties").GetProperty(property).GetProperty("enum").EnumerateArray().Select(value => value.GetString());

    private static JsonElement Schema(Prompt prompt) => JsonElement.Parse(prompt.Schema);

    private static IEnumerable<string> Names(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);
}
