using Classify.Core.Normalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Reviews;

public sealed class FinalReviewTests
{
    private const string Classified =
        """{"reporting_frequency":"quarterly","family":"physical-fundamental","indicator_type":"flow","confidence":0.9}""";

    private const string Objection = """{"wrong_fields":["indicator_type"],"reasoning":"It is a level."}""";

    private static Classification Finish(params string[] answers) =>
        ScriptedModel.Saying([Classified, Objection, .. answers]).Finish(Given.Rules(Given.Always));

    private static BooleanReviewResult Objecting(params string[] fields) =>
        new() { WrongFields = fields, Confidence = 0.8, Reasoning = "Something is off." };

    [Fact]
    public void A_rejected_objection_passes_with_the_labels_as_they_were()
    {
        var result = Finish("""{"objection_accepted":false,"corrections":{"indicator_type":"stock"},"reasoning":"It is a flow."}""");

        result.ReviewStatus.ShouldBe(ReviewStatus.Passed);
        result.ReviewReason.ShouldBeNull();
        result.Labels.IndicatorType.ShouldBe(IndicatorType.Flow);
        result.ReviewReasoning.ShouldBe("It is a level. It is a flow.");
    }

    [Fact]
    public void A_legal_correction_is_applied_and_its_dependents_follow()
    {
        var result = Finish("""{"objection_accepted":true,"corrections":{"indicator_type":"stock"},"confidence":0.9}""");

        result.ReviewStatus.ShouldBe(ReviewStatus.Corrected);
        result.ReviewReason.ShouldNotBeNull().ShouldContain("indicator_type flow -> stock");
        result.Labels.IndicatorType.ShouldBe(IndicatorType.Stock);
        result.Labels.TemporalAggregation.ShouldBe(TemporalAggregation.PointInTime);
        result.Labels.TimeBasis.ShouldBe(TimeBasis.PointInTime);
        result.DecidedBy.ShouldBe(DecidedBy.Model);
    }

    [Fact]
    public void A_correction_against_the_evidence_is_overruled_and_a_human_is_asked()
    {
        var result = Finish(
            """{"objection_accepted":true,"corrections":{"indicator_type":"stock","temporal_aggregation":"period-cumulative"}}""");

        result.ReviewStatus.ShouldBe(ReviewStatus.NeedsReview);
        result.ReviewReason.ShouldNotBeNull().ShouldContain("contradicts the evidence: temporal_aggregation");
        result.Labels.TemporalAggregation.ShouldBe(TemporalAggregation.PointInTime);
    }

    [Theory]
    [InlineData("""{"objection_accepted":true}""")]
    [InlineData("""{"objection_accepted":true,"corrections":{}}""")]
    [InlineData("""{"objection_accepted":true,"corrections":null}""")]
    [InlineData("""{"objection_accepted":true,"corrections":{"indicator_type":"flow"}}""")]
    public void An_accepted_objection_without_a_correction_needs_a_human(string answer)
    {
        var result = Finish(answer);

        result.ReviewStatus.ShouldBe(ReviewStatus.NeedsReview);
        result.ReviewReason.ShouldNotBeNull().ShouldContain("corrected nothing");
        result.Labels.IndicatorType.ShouldBe(IndicatorType.Flow);
    }

    [Theory]
    [InlineData("""{"objection_accepted":true,"corrections":{"indicator_type":"index"}}""", "must be a type of family")]
    [InlineData("""{"objection_accepted":true,"corrections":{"family":"temporal"}}""", "must be a type of family temporal")]
    [InlineData("""{"objection_accepted":true,"corrections":{"indicator_type":"bogus"}}""", "indicator_type must be one of")]
    [InlineData("""{"objection_accepted":true,"corrections":{"indicator_type":null}}""", "indicator_type must be one of")]
    [InlineData("""{"objection_accepted":true,"corrections":{"indicator_type":{"to":"stock"}}}""", "indicator_type must be one of")]
    [InlineData("""{"objection_accepted":true,"corrections":{"detected_currency":"dollar"}}""", "ISO 4217")]
    [InlineData("""{"objection_accepted":true,"corrections":{"name":"x"}}""", "named by these columns only")]
    [InlineData("""{"objection_accepted":true,"corrections":["stock"]}""", "corrections must be an object")]
    [InlineData("""{"objection_accepted":"true"}""", "objection_accepted must be true or false")]
    [InlineData("""{"corrections":{"indicator_type":"stock"}}""", "objection_accepted must be true or false")]
    public void Illegal_corrections_are_complained_of_and_never_applied(string answer, string complaint)
    {
        var model = ScriptedModel.Saying(Classified, Objection, answer, answer);

        var result = model.Finish(Given.Rules(Given.Always));

        model.Questions[3].Complaint.ShouldNotBeNull().ShouldContain(complaint);
        result.ReviewStatus.ShouldBe(ReviewStatus.NeedsReview);
        result.ReviewReason.ShouldNotBeNull().ShouldContain("final review was unusable twice");
        result.Labels.IndicatorType.ShouldBe(IndicatorType.Flow);
    }

    [Theory]
    [InlineData("""{"wrong_fields":"indicator_type"}""")]
    [InlineData("""{"wrong_fields":["name"]}""")]
    [InlineData("""{"wrong_fields":[null]}""")]
    [InlineData("""{"wrong_fields":[3]}""")]
    [InlineData("""{"wrong_fields":null}""")]
    [InlineData("""{}""")]
    public void An_objection_outside_the_columns_is_unusable(string answer)
    {
        var model = ScriptedModel.Saying(Classified, answer, """{"wrong_fields":[]}""");

        model.Finish(Given.Rules(Given.Always));

        model.Questions[2].Complaint.ShouldNotBeNull().ShouldContain("wrong_fields");
    }

    [Fact]
    public void The_same_objection_named_twice_counts_once()
    {
        var model = ScriptedModel.Saying(
            Classified, """{"wrong_fields":["scale","family","scale"]}""", """{"objection_accepted":false}""");

        model.Finish(Given.Rules(Given.Always));

        model.Questions[2].Objections.ShouldBe(["scale", "family"]);
    }

    [Fact]
    public void An_objection_that_stands_lowers_the_confidence_of_its_field()
    {
        var settled = Finish("""{"objection_accepted":false}""");
        var open = Finish("""{"objection_accepted":true}""");

        open.Confidences.Type.ShouldBe(settled.Confidences.Type / 2, 1e-4);
        open.Confidences.Overall.ShouldBeLessThan(settled.Confidences.Overall);
    }

    [Fact]
    public void Rules_take_money_off_a_type_that_is_no_money()
    {
        var labels = Given.Labels with { Family = Family.NumericMeasurement, IndicatorType = IndicatorType.Percentage };

        var result = FinalReviewRules.Decide(
            labels, Objecting("is_currency_denominated"), Given.Normalization() with { UnitKind = UnitKind.PercentOf }, Given.Time());

        result.ObjectionAccepted.ShouldBeTrue();
        result.ReviewStatus.ShouldBe(ReviewStatus.Corrected);
        result.Corrections["is_currency_denominated"].ShouldBe("false");
        result.Corrections["detected_currency"].ShouldBeNull();
    }

    [Fact]
    public void Rules_turn_a_money_stock_that_sums_into_a_cumulative_flow()
    {
        var labels = Given.Labels with { IndicatorType = IndicatorType.Stock };
        var sums = Given.Time() with { CumulativePattern = CumulativePattern.YearToDate, CumulativeConfidence = 0.9 };

        var result = FinalReviewRules.Decide(labels, Objecting("indicator_type"), Given.Normalization(), sums);

        result.ReviewStatus.ShouldBe(ReviewStatus.Corrected);
        result.Corrections["indicator_type"].ShouldBe("flow");
        result.Corrections["temporal_aggregation"].ShouldBe("period-cumulative");
    }

    [Fact]
    public void What_no_rule_can_correct_goes_to_a_human_with_the_reason()
    {
        var result = FinalReviewRules.Decide(
            Given.Labels, Objecting("heat_map_orientation"), Given.Normalization(), Given.Time());

        result.ObjectionAccepted.ShouldBeFalse();
        result.Corrections.ShouldBeEmpty();
        result.ReviewStatus.ShouldBe(ReviewStatus.NeedsReview);
        result.ReviewReason.ShouldBe("In doubt: heat_map_orientation. Something is off.");
    }

    [Fact]
    public void Rules_correct_all_objections_or_none()
    {
        var labels = Given.Labels with { Family = Family.NumericMeasurement, IndicatorType = IndicatorType.Percentage };

        FinalReviewRules.Decide(labels, Objecting("is_currency_denominated", "family"), Given.Normalization(), Given.Time())
            .Corrections.ShouldBeEmpty();
    }
}
