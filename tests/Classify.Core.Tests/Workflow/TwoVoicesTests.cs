using Classify.Core.Normalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Workflow;

public sealed class TwoVoicesTests
{
    private static Classification Ask(string answer, double rule = 0.6, IReadOnlyDictionary<string, double>? probabilities = null) =>
        new ScriptedModel(new Answer.Text(answer) { Probabilities = probabilities ?? new Dictionary<string, double>() })
            .Finish(Given.Rules(Given.WhenUnsure, type: rule));

    [Fact]
    public void Agreement_is_surer_than_either_voice()
    {
        var result = Ask("""{"indicator_type":"flow","confidence":0.8}""");

        result.Confidences.Type.ShouldBeGreaterThan(0.8);
        result.TypeReasoning.ShouldContain("Rules agree");
    }

    [Fact]
    public void Disagreement_takes_the_model_and_says_so_in_the_confidence()
    {
        var result = Ask("""{"indicator_type":"stock","confidence":0.8,"reasoning":"A level."}""");

        result.Labels.IndicatorType.ShouldBe(IndicatorType.Stock);
        result.Confidences.Type.ShouldBeLessThan(0.8);
        result.TypeReasoning.ShouldBe("A level. (Rules said flow at 0.60: Output of a period.)");
    }

    [Theory]
    [InlineData("\"temporal_aggregation\":\"period-average\"", "temporal_aggregation period-total at 0.80")]
    [InlineData("\"heat_map_orientation\":\"neutral\"", "heat_map_orientation higher-is-positive at 0.70")]
    [InlineData("\"detected_currency\":\"EUR\"", "detected_currency USD at 0.60")]
    [InlineData("\"detected_currency\":null", "detected_currency USD at 0.60")]
    public void A_dependent_label_in_which_they_differ_keeps_what_the_rules_said(string label, string said)
    {
        var model = ScriptedModel.Saying($$"""{"indicator_type":"flow",{{label}},"confidence":0.9}""");

        var result = model.Finish(Given.Rules(Given.WhenUnsure, temporal: 0.8, orientation: 0.7, currency: 0.6));

        result.TypeReasoning.ShouldBe($"The model gave no reason. (Rules agree: Output of a period.) (Rules said {said}.)");
    }

    [Fact]
    public void A_scale_that_the_unit_tells_stands_against_a_model_and_the_whole_is_less_sure()
    {
        var right = Scaled("millions", unit: 0.97);
        var wrong = Scaled("billions", unit: 0.97);

        wrong.Labels.Scale.ShouldBe(Scale.Millions);
        wrong.TypeReasoning.ShouldEndWith("(The model said scale billions.)");
        wrong.Confidences.Overall.ShouldBeLessThan(0.6 * right.Confidences.Overall);
    }

    [Fact]
    public void A_scale_that_the_rules_guess_is_the_models_and_the_whole_is_less_sure()
    {
        var same = Scaled("millions", unit: 0.75);
        var other = Scaled("billions", unit: 0.75);

        other.Labels.Scale.ShouldBe(Scale.Billions);
        other.TypeReasoning.ShouldEndWith("(Rules said scale millions at 0.75.)");
        other.Confidences.Overall.ShouldBeLessThan(same.Confidences.Overall);
    }

    [Fact]
    public void A_scale_that_comes_to_the_same_with_the_type_is_no_disagreement()
    {
        const string Labels = """ "family":"change-movement","indicator_type":"rate","confidence":0.9""";

        var said = Unitless($$"""{{{Labels}},"scale":"percent"}""");

        said.Labels.Scale.ShouldBe(Scale.Percent);
        said.Confidences.ShouldBe(Unitless($$"""{{{Labels}}}""").Confidences);

        static Classification Unitless(string answer)
        {
            var rules = Given.Rules(Given.WhenUnsure, family: 0.3, currency: 0.5);
            return ScriptedModel.Saying(answer).Finish(rules with
            {
                Normalization = rules.Normalization! with
                {
                    UnitKind = UnitKind.None, Scale = Scale.RawUnits, IsCurrencyDenominated = false, DetectedCurrency = null, Confidence = 0.97,
                },
            });
        }
    }

    [Fact]
    public void A_frequency_that_the_dates_tell_stands_against_a_model_and_is_less_sure()
    {
        var model = ScriptedModel.Saying(
            """{"reporting_frequency":"daily","family":"physical-fundamental","indicator_type":"flow","time_confidence":0.9,"confidence":0.9}""",
            """{"wrong_fields":[],"confidence":0.9}""");

        var result = model.Finish(Given.Rules(Given.Always, time: 0.97));

        result.Labels.ReportingFrequency.ShouldBe(ReportingFrequency.Quarterly);
        result.TimeReasoning.ShouldBe("Dates are a quarter apart. (The model said daily: it gave no reason.)");
        result.Confidences.Time.ShouldBe(0.97 * 0.55, 1e-4);
    }

    [Fact]
    public void An_answer_without_any_number_leaves_the_rules_confidence_and_says_so()
    {
        var result = Ask("""{"indicator_type":"flow"}""", rule: 0.62);

        result.Confidences.Type.ShouldBe(0.62);
        result.ConfidenceSource.ShouldBe(ConfidenceSource.Rule);
        result.ConfidenceCalibrated.ShouldBeFalse();
        result.DecidedBy.ShouldBe(DecidedBy.Model);
    }

    [Fact]
    public void A_currency_flag_in_which_they_differ_keeps_what_the_rules_said()
    {
        var model = ScriptedModel.Saying(
            """{"indicator_type":"flow","is_currency_denominated":false,"confidence":0.9}""", """{"wrong_fields":[]}""");

        model.Finish(Given.Rules(Given.WhenUnsure, currency: 0.6))
            .TypeReasoning.ShouldEndWith("(Rules said is_currency_denominated true at 0.60.)");
    }

    [Fact]
    public void What_both_say_or_only_the_rules_is_not_told_twice()
    {
        var result = Ask("""{"indicator_type":"flow","temporal_aggregation":"period-total","confidence":0.8}""");

        result.TypeReasoning.ShouldEndWith("(Rules agree: Output of a period.)");
    }

    [Fact]
    public void Candidates_hold_both_labels_when_rules_and_model_differ()
    {
        var result = Ask("""{"indicator_type":"balance","confidence":0.9}""");

        result.TypeCandidates.Select(candidate => candidate.Label).ShouldBe(["balance", "flow", "stock"], ignoreOrder: true);
        result.TypeCandidates.Sum(candidate => candidate.Probability).ShouldBe(1, 1e-9);
        result.TypeCandidates.ShouldBe(result.TypeCandidates.OrderByDescending(candidate => candidate.Probability));
    }

    [Fact]
    public void A_declared_confidence_is_never_taken_for_certainty() =>
        Ask("""{"indicator_type":"stock","confidence":1}""", rule: 0).Confidences.Type.ShouldBe(ModelConfidence.Ceiling, 1e-9);

    [Fact]
    public void A_field_of_its_own_confidence_goes_before_the_common_one()
    {
        var own = Ask("""{"indicator_type":"stock","confidence":0.9,"type_confidence":0.4}""");
        var common = Ask("""{"indicator_type":"stock","confidence":0.4}""");

        own.Confidences.Type.ShouldBe(common.Confidences.Type);
    }

    [Fact]
    public void Token_probabilities_go_before_declared_confidence_and_name_the_source()
    {
        var probabilities = new Dictionary<string, double> { ["indicator_type"] = 0.55 };

        var result = Ask("""{"indicator_type":"stock","confidence":0.9}""", rule: 0, probabilities);

        result.Confidences.Type.ShouldBe(0.55, 1e-9);
        result.ConfidenceSource.ShouldBe(ConfidenceSource.Logprob);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(7)]
    [InlineData(-7)]
    public void Senseless_token_probabilities_never_leave_the_range(double probability)
    {
        var probabilities = new Dictionary<string, double> { ["indicator_type"] = probability };

        Ask("""{"indicator_type":"stock"}""", probabilities: probabilities).Confidences.Type.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void A_model_that_answered_makes_the_model_the_decider()
    {
        var result = Ask("""{"indicator_type":"flow","confidence":0.8}""");

        result.DecidedBy.ShouldBe(DecidedBy.Model);
        result.ConfidenceSource.ShouldBe(ConfidenceSource.ModelDeclared);
    }

    [Fact]
    public void A_review_alone_leaves_the_decision_with_the_rules()
    {
        var model = ScriptedModel.Saying("""{"wrong_fields":[],"confidence":0.9}""");
        var state = Given.Rules(Given.WhenUnsure) with { Indicator = Given.Gdp };
        state = ClassificationWorkflow.Advance(state).State with { BooleanReview = null };
        var doubtful = state with
        {
            RuleReview = new() { WrongFields = ["scale"], Confidence = 0.7, Reasoning = "Odd scale." },
        };

        var result = model.Finish(doubtful);

        result.DecidedBy.ShouldBe(DecidedBy.Rule);
        result.ReviewReasoning.ShouldContain("Odd scale.");
    }

    [Fact]
    public void A_model_may_say_there_is_no_currency_code()
    {
        var model = ScriptedModel.Saying(
            """{"indicator_type":"flow","is_currency_denominated":true,"detected_currency":null,"confidence":0.9}""");

        var result = model.Finish(Given.Rules(Given.WhenUnsure, currency: 0.5));

        result.Labels.IsCurrencyDenominated.ShouldBeTrue();
        result.Labels.DetectedCurrency.ShouldBeNull();
    }

    [Fact]
    public void What_a_model_leaves_out_follows_from_the_family_it_chose()
    {
        var model = ScriptedModel.Saying("""{"family":"change-movement","indicator_type":"rate","confidence":0.95}""");

        var result = model.Finish(Given.Rules(Given.WhenUnsure, family: 0.3));

        result.Labels.TemporalAggregation.ShouldBe(TemporalAggregation.PeriodRate);
        result.Labels.TimeBasis.ShouldBe(TimeBasis.PerPeriod);
        result.Labels.IsCurrencyDenominated.ShouldBeFalse();
        result.Labels.DetectedCurrency.ShouldBeNull();
        result.FamilyCandidates.Select(candidate => candidate.Label).ShouldContain("physical-fundamental");
    }

    [Fact]
    public void A_dependent_label_the_type_does_not_allow_yields_and_is_as_sure_as_the_type()
    {
        var result = Ask(
            """{"indicator_type":"stock","temporal_aggregation":"period-cumulative","temporal_confidence":0.1,"confidence":0.9}""");

        result.Labels.TemporalAggregation.ShouldBe(TemporalAggregation.PointInTime);
        result.Confidences.Temporal.ShouldBe(result.Confidences.Type);
    }

    /// <summary>A model that is asked about the currency, and says the scale with it.</summary>
    private static Classification Scaled(string scale, double unit)
    {
        var rules = Given.Rules(Given.WhenUnsure, currency: 0.6);
        return ScriptedModel.Saying($$"""{"indicator_type":"flow","is_currency_denominated":true,"detected_currency":"USD","scale":"{{scale}}","confidence":0.9}""")
            .Finish(rules with { Normalization = rules.Normalization! with { Confidence = unit } });
    }
}
