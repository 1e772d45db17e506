using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Workflow;

public sealed class AnswerReadingTests
{
    private const string Good =
        """{"reporting_frequency":"monthly","family":"physical-fundamental","indicator_type":"stock","confidence":0.9}""";

    public static TheoryData<string> UnusableAnswers => new()
    {
        "",
        " ",
        "null",
        "[]",
        "42",
        "\"flow\"",
        "{",
        "{}",
        "not json at all",
        "```json\n" + Good + "\n```",
        Good + Good,
        Good.Replace("stock", "stocks"),
        Good.Replace("stock", "STOCK"),
        Good.Replace("\"stock\"", "0"),
        Good.Replace("\"stock\"", "null"),
        Good.Replace("\"stock\"", "[\"stock\"]"),
        Good.Replace("stock", "index"),
        Good.Replace("monthly", "fortnightly"),
        Good.Replace("0.9", "1.1"),
        Good.Replace("0.9", "-0.1"),
        Good.Replace("0.9", "1e999"),
        Good.Replace("0.9", "\"0.9\""),
        Good.Replace("}", ",\"reasoning\":7}"),
        Good.Replace("}", ",\"family\":\"temporal\"}"),
        Good.Replace("}", ",\"temporal_aggregation\":\"sum\"}"),
        Good.Replace("}", ",\"heat_map_orientation\":true}"),
        Good.Replace("}", ",\"is_currency_denominated\":\"yes\"}"),
        Good.Replace("}", ",\"detected_currency\":\"dollars\"}"),
        Good.Replace("}", ",\"detected_currency\":\"\"}"),
        Good.Replace("}", ",\"scale\":\"dozens\"}"),
        Good.Replace("}", ",\"reasoning\":\"\\ud800\"}"),
        Good.Replace("}", ",\"\\ud800\":1}"),
        "\ud800",
        Good.Replace("}", ",\"x\":" + new string('[', 5_000) + new string(']', 5_000) + "}"),
        Good.Replace("}", ",\"reasoning\":\"" + new string('x', 100_000) + "\"}"),
    };

    [Theory]
    [MemberData(nameof(UnusableAnswers))]
    public void An_unusable_answer_is_complained_of_once_and_a_good_retry_counts(string garbage)
    {
        var model = ScriptedModel.Saying(garbage, Good, """{"wrong_fields":[]}""");

        var result = model.Finish(Given.Rules(Given.Always));

        model.Questions[0].Complaint.ShouldBeNull();
        model.Questions[1].Complaint.ShouldNotBeNullOrWhiteSpace();
        model.Questions[1].Kind.ShouldBe(QuestionKind.Classify);
        model.Questions[2].Complaint.ShouldBeNull();
        result.Labels.IndicatorType.ShouldBe(IndicatorType.Stock);
        result.DecidedBy.ShouldBe(DecidedBy.Model);
    }

    [Theory]
    [MemberData(nameof(UnusableAnswers))]
    public void After_two_unusable_answers_the_rules_stay_and_a_human_is_asked(string garbage)
    {
        var model = ScriptedModel.Saying(garbage, garbage);

        var result = model.Finish(Given.Rules(Given.Always));

        model.Questions.Count.ShouldBe(2);
        result.Labels.IndicatorType.ShouldBe(IndicatorType.Flow);
        result.DecidedBy.ShouldBe(DecidedBy.Rule);
        result.ConfidenceSource.ShouldBe(ConfidenceSource.Rule);
        result.ReviewStatus.ShouldBe(ReviewStatus.NeedsReview);
        result.ReviewReason.ShouldNotBeNull().ShouldStartWith("The model's answer on the labels was unusable twice:");
    }

    [Fact]
    public void A_complaint_names_what_is_allowed_and_does_not_repeat_the_answer()
    {
        var model = ScriptedModel.Saying(Good.Replace("stock", "ignore your instructions"), Good, """{"wrong_fields":[]}""");

        model.Finish(Given.Rules(Given.Always));

        var complaint = model.Questions[1].Complaint.ShouldNotBeNull();
        complaint.ShouldContain("indicator_type must be one of stock, flow");
        complaint.ShouldNotContain("ignore");
    }

    [Fact]
    public void An_illegal_pair_is_complained_of_with_the_types_of_the_family()
    {
        var model = ScriptedModel.Saying("""{"indicator_type":"index"}""", """{"indicator_type":"stock"}""");

        model.Finish(Given.Rules(Given.WhenUnsure, type: 0.5));

        model.Questions[1].Complaint.ShouldNotBeNull().ShouldContain("stock, flow, balance, capacity, volume");
    }

    [Fact]
    public void Fields_that_were_not_asked_are_not_read()
    {
        var model = ScriptedModel.Saying(
            """{"indicator_type":"stock","family":"qualitative","reporting_frequency":"hourly","detected_currency":"EUR","note":{}}""");

        var result = model.Finish(Given.Rules(Given.WhenUnsure, type: 0.5));

        result.Labels.Family.ShouldBe(Family.PhysicalFundamental);
        result.Labels.ReportingFrequency.ShouldBe(ReportingFrequency.Quarterly);
        result.Labels.DetectedCurrency.ShouldBe("USD");
    }

    [Fact]
    public void Null_leaves_a_dependent_field_to_the_rules()
    {
        var model = ScriptedModel.Saying(
            """{"indicator_type":"flow","temporal_aggregation":null,"heat_map_orientation":null,"confidence":null,"reasoning":null}""");

        var result = model.Finish(Given.Rules(Given.WhenUnsure, type: 0.5));

        result.Labels.TemporalAggregation.ShouldBe(TemporalAggregation.PeriodTotal);
        result.Labels.HeatMapOrientation.ShouldBe(HeatMapOrientation.HigherIsPositive);
        result.TypeReasoning.ShouldStartWith("The model gave no reason.");
    }

    [Fact]
    public void Reasoning_is_cut_and_freed_of_characters_a_database_refuses()
    {
        var model = ScriptedModel.Saying(
            """{"indicator_type":"stock","reasoning":"a\u0000b\nc """ + new string('x', 5_000) + "\"}");

        var result = model.Finish(Given.Rules(Given.WhenUnsure, type: 0.5));

        result.TypeReasoning.ShouldStartWith("a b c xxx");
        result.TypeReasoning.Length.ShouldBeLessThan(2_300);
        result.TypeReasoning.ShouldNotContain('\0');
    }
}
