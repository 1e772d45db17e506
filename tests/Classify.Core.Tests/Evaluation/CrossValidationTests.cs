using Classify.Core.Tests.Infrastructure;
using Classify.Core.Workflow;
using Classify.Evaluation.Calibration;
using Classify.Evaluation.Labelled;
using Classify.Evaluation.Training;

namespace Classify.Core.Tests.Evaluation;

/// <summary>Trains anew, so that every answer comes from weights and confidences that had not seen its line.</summary>
public sealed class CrossValidationTests
{
    private static readonly Lazy<ConfidenceQuality> Pooled = new(() =>
    {
        var lines = Read("data/gold/calibration");
        var validated = CrossValidation.Of(lines, Read("data/gold/development"));
        return ConfidenceQuality.Of(validated.Answers, ModelPolicy.DefaultMinConfidence).Single(quality => quality.Subject == ConfidenceQuality.Pooled);
    });

    [Fact]
    public void Confidence_is_the_share_of_answers_that_are_right() =>
        Pooled.Value.ExpectedCalibrationError.ShouldBeLessThanOrEqualTo(0.03);

    [Fact]
    public void What_the_default_threshold_accepts_is_right_and_covers_most()
    {
        Pooled.Value.AtThreshold.Accuracy.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(0.985);
        Pooled.Value.AtThreshold.Share.ShouldBeGreaterThanOrEqualTo(0.85);
    }

    private static List<LabelledIndicator> Read(string folder) =>
        [.. LabelledFiles.Read([Repository.Path(folder)]).Where(line => !line.Contested)];
}
