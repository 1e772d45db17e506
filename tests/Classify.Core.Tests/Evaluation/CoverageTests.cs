using Classify.Evaluation.Calibration;

namespace Classify.Core.Tests.Evaluation;

public sealed class CoverageTests
{
    private static readonly Prediction[] Predictions =
        [new(0.7, false), new(0.9, true), new(0.8, false), new(0.8, true)];

    [Fact]
    public void The_curve_goes_down_from_the_surest_and_accepts_equal_confidences_together() =>
        Coverage.Curve(Predictions).ShouldBe([
            new Coverage(0.9, 1, 0.25, 1),
            new Coverage(0.8, 3, 0.75, 2.0 / 3),
            new Coverage(0.7, 4, 1, 0.5),
        ]);

    [Theory]
    [InlineData(0.8, 3)]
    [InlineData(0.81, 1)]
    [InlineData(0, 4)]
    public void A_threshold_accepts_what_is_at_least_as_sure(double threshold, int accepted) =>
        Coverage.At(Predictions, threshold).Accepted.ShouldBe(accepted);

    [Fact]
    public void The_curve_and_the_figures_at_a_threshold_agree() =>
        Coverage.Curve(Predictions).ShouldAllBe(point => point == Coverage.At(Predictions, point.Threshold));

    [Fact]
    public void Nothing_accepted_has_no_accuracy() =>
        Coverage.At(Predictions, 0.95).ShouldBe(new Coverage(0.95, 0, 0, null));

    [Fact]
    public void No_predictions_have_no_curve() => Coverage.Curve([]).ShouldBeEmpty();
}
