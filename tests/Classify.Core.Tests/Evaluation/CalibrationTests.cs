using Classify.Evaluation.Calibration;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.Evaluation;

public sealed class CalibrationTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Confidence_that_is_accuracy_has_no_error() =>
        Error(Many(0.75, right: 3, wrong: 1)).ShouldBe(0, Tolerance);

    [Fact]
    public void The_error_is_the_distance_between_confidence_and_accuracy_weighted_by_bin()
    {
        // Three quarters of mass at distance 0.4, one quarter at 0.1.
        var predictions = Many(0.9, right: 15, wrong: 15).Concat(Many(0.1, right: 0, wrong: 10));

        Error([.. predictions]).ShouldBe((0.75 * 0.4) + (0.25 * 0.1), Tolerance);
    }

    [Fact]
    public void Different_confidences_fill_ten_bins_of_equal_mass()
    {
        var predictions = Enumerable.Range(0, 100).Select(i => new Prediction(i / 100.0, true)).ToList();

        var bins = CalibrationBins.Of(predictions);

        bins.Select(bin => bin.Count).ShouldBe(Enumerable.Repeat(10, 10));
        (bins[0].Lowest, bins[0].Highest).ShouldBe((0.0, 0.09));
        bins[0].Confidence.ShouldBe(0.045, Tolerance);
    }

    [Fact]
    public void Equal_confidences_share_a_bin_even_where_it_grows_too_large()
    {
        var bins = CalibrationBins.Of([.. Many(0.9, right: 70, wrong: 20), .. Many(0.3, right: 0, wrong: 10)]);

        bins.Select(bin => (bin.Count, bin.Lowest, bin.Highest)).ShouldBe([(10, 0.3, 0.3), (90, 0.9, 0.9)]);
    }

    [Fact]
    public void The_order_of_predictions_makes_no_difference() =>
        Prop.ForAll(Predictions(), pairs => Math.Abs(Error(pairs) - Error([.. pairs.Reverse()])) < Tolerance).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_prediction_is_in_exactly_one_bin_and_bins_do_not_overlap() =>
        Prop.ForAll(Predictions(), pairs =>
        {
            var bins = CalibrationBins.Of(pairs);
            return bins.Sum(bin => bin.Count) == pairs.Length
                && bins.Count <= 10
                && bins.Zip(bins.Skip(1)).All(pair => pair.First.Highest < pair.Second.Lowest);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_error_is_from_0_to_1() =>
        Prop.ForAll(Predictions(), pairs => Error(pairs) is >= 0 and <= 1).QuickCheckThrowOnFailure();

    [Fact]
    public void No_predictions_have_no_bins_and_no_error()
    {
        CalibrationBins.Of([]).ShouldBeEmpty();
        Error([]).ShouldBe(0);
    }

    [Fact]
    public void The_Brier_score_is_the_mean_squared_distance_from_being_right() =>
        ConfidenceQuality.Of("x", [new(0.8, true), new(0.8, false)], 0.9).BrierScore.ShouldBe((0.04 + 0.64) / 2, Tolerance);

    [Fact]
    public void The_pool_holds_the_joint_fields_and_neither_currency_nor_fields_without_confidence()
    {
        var confidence = ConfidenceQuality.Of([Sample.Scored(wrong: ["currency", "scale"]), Sample.Scored(wrong: "family")], 0.9);

        confidence.Select(quality => (quality.Subject, quality.Count)).ShouldBe([
            ("family", 2), ("indicator_type", 2), ("temporal_aggregation", 2), ("is_currency_denominated", 2), ("currency", 2),
            ("heat_map_orientation", 2), ("pooled", 10), ("joint", 2),
        ]);
        confidence.Single(quality => quality.Subject == "pooled").Bins.ShouldHaveSingleItem().Accuracy.ShouldBe(0.9);
        confidence.Single(quality => quality.Subject == "joint").Bins.ShouldHaveSingleItem().Accuracy.ShouldBe(0.5);
    }

    private static double Error(IReadOnlyCollection<Prediction> predictions) =>
        CalibrationBins.ExpectedCalibrationError(CalibrationBins.Of(predictions));

    private static IReadOnlyList<Prediction> Many(double confidence, int right, int wrong) =>
        [.. Enumerable.Repeat(new Prediction(confidence, true), right), .. Enumerable.Repeat(new Prediction(confidence, false), wrong)];

    // Few different confidences, so that most are tied.
    private static Arbitrary<Prediction[]> Predictions() =>
        (from percent in Gen.Choose(0, 12) from isRight in Gen.Elements(true, false) select new Prediction(percent / 12.0, isRight)).ArrayOf().ToArbitrary();
}
