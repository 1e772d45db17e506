using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Core.Tests.Rules;

/// <summary>Every answer says what decided it and how sure it is.</summary>
public sealed class ReasoningTests
{
    [Theory]
    [InlineData("Public debt", "% of GDP", "The unit \"% of GDP\": numeric-measurement / ratio, against output (tie-break 6).")]
    [InlineData("Factory output", "%", "The unit \"%\" and the words \"output\": change-movement / rate, activity or price series in plain percent (tie-break 1).")]
    [InlineData("Rural population", null, "The words \"rural population\" without a unit: numeric-measurement / count, number of people, things or events by name (tie-break 9).")]
    [InlineData("Zyx", null, "Neither unit nor name: numeric-measurement / other, nothing fits (tie-break 11).")]
    public void The_family_is_explained_by_rule_and_evidence(string name, string? units, string expected) =>
        Classified.Of(name, units).FamilyReasoning.ShouldBe(expected);

    [Fact]
    public void A_name_read_in_translation_is_said_to_be()
    {
        Classified.Of("Taux de chômage des jeunes", "%").FamilyReasoning.ShouldBe(
            "The unit \"%\" and the words \"youth unemployment rate\": numeric-measurement / percentage, incidence, access or use (tie-break 6); " +
            "the name read in translation as \"youth unemployment rate\".");
        Classified.Of("Youth unemployment rate", "%").FamilyReasoning.ShouldNotContain("translation");
    }

    [Fact]
    public void The_type_reasoning_tells_the_orientation_as_well() =>
        Classified.Of("Exports of tea", "USD Million").TypeReasoning.ShouldEndWith("\"exports\" is good news.");

    [Fact]
    public void A_long_unit_is_quoted_in_part_and_never_through_a_surrogate_pair()
    {
        var reasoning = Classified.Of("Debt", new string('x', 59) + "😀 and more").FamilyReasoning;

        reasoning.ShouldContain(new string('x', 59) + "...");
    }

    [Fact]
    public void Unit_and_name_that_agree_are_surer_than_a_name_alone() =>
        Classified.Of("Consumer price index", "2015=100").Confidences.Family
            .ShouldBeGreaterThan(Classified.Of("Deflator of imports").Confidences.Family);

    [Fact]
    public void The_runner_up_is_a_candidate()
    {
        var indicator = Classified.Described("Retail trade", "%");
        var normalization = Normalizer.Normalize(indicator);

        var family = FamilyRules.Decide(indicator, normalization, TimeRules.Infer(indicator, normalization));

        family.Candidates.Count.ShouldBeInRange(2, 4);
        family.Candidates[0].Label.ShouldBe(WireName.Of(family.Family));
        family.Candidates.Select(candidate => candidate.Label).ShouldContain("change-movement");
        family.Candidates[0].Probability.ShouldBe(family.Confidence);
        family.Candidates.Sum(candidate => candidate.Probability).ShouldBeLessThanOrEqualTo(1);
    }
}
