using Classify.Core.Confidence;
using Classify.Core.Learning;
using Classify.Core.Stages;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Workflow;

public sealed class ModelCalibrationTests
{
    private const string Answered = """{"indicator_type":"stock","confidence":0.9}""";

    private static readonly string[] Fields =
        ["reporting_frequency", "family", "indicator_type", "temporal_aggregation", "heat_map_orientation", "is_currency_denominated"];

    [Fact]
    public void Until_it_is_fitted_the_number_of_a_model_stands_and_is_shown_as_not_calibrated()
    {
        var result = Classify(ModelCalibration.Of("some-model"));

        result.Confidences.Type.ShouldBe(0.9, 1e-9);
        result.ConfidenceCalibrated.ShouldBeFalse();
    }

    [Fact]
    public void A_fitted_table_replaces_the_number_of_its_model()
    {
        var result = Classify(new ModelCalibration("some-model", Fitted(Fields)));

        result.Confidences.Type.ShouldBe(0.6, 1e-9);
        result.ConfidenceCalibrated.ShouldBeTrue();
    }

    [Fact]
    public void A_table_says_nothing_about_another_model_or_another_source()
    {
        var probabilities = new Dictionary<string, double> { ["indicator_type"] = 0.9 };

        Classify(new ModelCalibration("other-model", Fitted(Fields))).Confidences.Type.ShouldBe(0.9, 1e-9);
        Classify(new ModelCalibration("some-model", Fitted(Fields)), probabilities).Confidences.Type.ShouldBe(0.9, 1e-9);
    }

    [Fact]
    public void A_field_without_a_table_leaves_the_whole_uncalibrated() =>
        Classify(new ModelCalibration("some-model", Fitted(Fields[1..]))).ConfidenceCalibrated.ShouldBeFalse();

    [Fact]
    public void What_rules_decide_alone_is_calibrated() =>
        new ScriptedModel().Finish(Given.Rules(Given.WhenUnsure)).ConfidenceCalibrated.ShouldBeTrue();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_review_counts_like_every_other_answer(bool isFitted)
    {
        var calibration = new ModelCalibration("some-model", Fitted(isFitted ? [.. Fields, "wrong_fields"] : Fields));
        var model = ScriptedModel.Saying(
            """{"reporting_frequency":"quarterly","family":"physical-fundamental","indicator_type":"flow","confidence":0.9}""",
            """{"wrong_fields":[],"confidence":0.9}""");

        var result = model.Finish(Given.Rules(Given.Always with { Calibration = calibration }));

        result.DecidedBy.ShouldBe(DecidedBy.Model);
        result.ConfidenceCalibrated.ShouldBe(isFitted);
    }

    private static Classification Classify(ModelCalibration calibration, Dictionary<string, double>? probabilities = null) =>
        new ScriptedModel(new Answer.Text(Answered) { Probabilities = probabilities ?? [] })
            .Finish(Given.Rules(Given.WhenUnsure with { Calibration = calibration }, type: 0));

    private static Calibration Fitted(IEnumerable<string> fields) =>
        new(fields.ToDictionary(field => $"some-model/model_declared/{field}", _ => new[] { (0.0, 0.2), (0.9, 0.6) }));
}
