using System.Text.Json;
using Classify.Core.Indicators;
using Classify.Core.Serialization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Serialization;

public sealed class CoreJsonTests
{
    public static TheoryData<StageResult> Results =>
    [
        Given.Normalization(),
        Given.Normalization() with { DetectedCurrency = null, Denominator = "1,000 people" },
        Given.Time() with { Period = "year-on-year", DecidedBy = DecidedBy.Model, ConfidenceSource = ConfidenceSource.Logprob },
        Given.Family(),
        Given.Type(),
        new BooleanReviewResult { WrongFields = ["family"], Confidence = 0.7, Reasoning = "Off." },
        new FinalReviewResult
        {
            ObjectionAccepted = true,
            Corrections = new Dictionary<string, string?> { ["family"] = "temporal", ["detected_currency"] = null },
            ReviewStatus = ReviewStatus.NeedsReview,
            ReviewReason = "Why.",
            Confidence = 0.3,
            Reasoning = "Because.",
            DecidedBy = DecidedBy.Human,
            ConfidenceSource = ConfidenceSource.Human,
        },
    ];

    [Theory]
    [MemberData(nameof(Results))]
    public void Every_kind_of_stage_result_comes_back_as_it_was_written(StageResult result)
    {
        var back = CoreJson.ReadResult(
            result.Stage, CoreJson.Write(result), result.Confidence, result.Reasoning, result.DecidedBy, result.ConfidenceSource);

        back.ShouldHaveSameContentAs(result);
    }

    [Fact]
    public void A_stage_result_is_written_in_snake_case_wire_names_without_its_provenance() =>
        CoreJson.Write(Given.Type(0.75)).ShouldBe(
            """{"stage":"type","indicator_type":"flow","temporal_aggregation":"period-total","temporal_confidence":0.99,"heat_map_orientation":"higher-is-positive","orientation_confidence":0.99,"candidates":[{"label":"flow","probability":0.75},{"label":"stock","probability":0.25}]}""");

    [Fact]
    public void An_indicator_comes_back_as_it_was_written()
    {
        var nasty = Given.Gdp with
        {
            Name = "'; DROP TABLE x; -- \u202e \"quoted\" 中文 😀 </script>",
            Description = "line\nbreak\ttab",
            SampleValues = [new("last10YearsAvg", -0.0), new("", null), new("2024-13-45", 1.7976931348623157E+308), new("x", 0.1 + 0.2)],
        };

        CoreJson.ReadIndicator(CoreJson.Write(nasty)).ShouldHaveSameContentAs(nasty);
    }

    [Fact]
    public void An_indicator_without_values_needs_only_its_id_and_name() =>
        CoreJson.ReadIndicator("""{"indicator_id":"a","name":"b","unknown":[1]}""")
            .ShouldHaveSameContentAs(new Indicator { IndicatorId = "a", Name = "b" });

    [Fact]
    public void Labels_come_back_as_they_were_written()
    {
        CoreJson.ReadLabels(CoreJson.Write(Given.Labels)).ShouldBe(Given.Labels);
        var unknown = Given.Labels with { IsCumulative = null, DetectedCurrency = null };
        CoreJson.ReadLabels(CoreJson.Write(unknown)).ShouldBe(unknown);
    }

    [Fact]
    public void Candidates_are_written_by_level()
    {
        var result = new ScriptedModel().Finish(Given.Rules(Given.WhenUnsure));

        var json = CoreJson.WriteCandidates(result);

        json.ShouldStartWith("""{"family":[{"label":"physical-fundamental","probability":0.99}""");
        CoreJson.ReadCandidates(json).Type.ShouldBe(result.TypeCandidates);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[")]
    public void Text_that_is_no_indicator_is_refused(string json) =>
        Should.Throw<JsonException>(() => CoreJson.ReadIndicator(json));

    [Fact]
    public void Every_label_has_a_column_that_reads_back_what_it_wrote()
    {
        foreach (var column in LabelColumns.All)
        {
            var text = LabelText.Of(Given.Labels, column);
            LabelText.With(Given.Labels, column, text).ShouldBe(Given.Labels, column);
            LabelText.With(Given.Labels, column, "no such value").ShouldBeNull(column);
            LabelText.Allowed(column).ShouldNotBeNull();
        }
    }
}
