using Classify.Core.Tests.Infrastructure;
using Classify.Core.Workflow;
using Classify.Evaluation.Calibration;
using Classify.Evaluation.Labelled;
using Classify.Evaluation.Scoring;
using Classify.Evaluation.Training;

namespace Classify.Core.Tests.Evaluation;

/// <summary>Trains anew, so that every answer comes from weights and confidences that had not seen its line.</summary>
public sealed class CrossValidationTests
{
    private static readonly Lazy<IReadOnlyList<ScoredLine>> Answers = new(() =>
        CrossValidation.Of(Read("data/gold/calibration"), Read("data/gold/development")).Answers);

    private static ConfidenceQuality Pooled => ConfidenceQuality
        .Of(Answers.Value, ModelPolicy.DefaultMinConfidence)
        .Single(quality => quality.Subject == ConfidenceQuality.Pooled);

    [Fact]
    public void Nine_of_ten_unseen_lines_of_all_kinds_and_languages_are_jointly_right() =>
        Accuracy.Of(Answers.Value).Joint.ShouldBeGreaterThanOrEqualTo(0.9);

    [Fact]
    public void Confidence_is_the_share_of_answers_that_are_right() =>
        Pooled.ExpectedCalibrationError.ShouldBeLessThanOrEqualTo(0.03);

    [Fact]
    public void What_the_default_threshold_accepts_is_right_and_covers_most()
    {
        var accepted = Pooled.AtThreshold;

        accepted.Accuracy.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(0.985);
        accepted.Share.ShouldBeGreaterThanOrEqualTo(0.85);
    }

    private static List<LabelledIndicator> Read(string folder) =>
        [.. LabelledFiles.Read([Repository.Path(folder)]).Where(line => !line.Contested)];
}
