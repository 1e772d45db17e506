using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Calibration;

/// <summary>How far confidence can be trusted.</summary>
/// <param name="Subject">A field, <see cref="Pooled"/> or <see cref="Joint"/>.</param>
/// <param name="Count">Number of answers.</param>
/// <param name="ExpectedCalibrationError">0 (confidence is accuracy) to 1; see <see cref="CalibrationBins"/>.</param>
/// <param name="BrierScore">Mean squared distance between confidence and being right, 0 (sure and right) to 1.</param>
/// <param name="AtThreshold">What the threshold of interest accepts.</param>
/// <param name="Bins">The bins of the error, lowest confidence first.</param>
/// <param name="Curve">The accuracy-coverage curve, highest threshold first.</param>
public sealed record ConfidenceQuality(
    string Subject,
    int Count,
    double ExpectedCalibrationError,
    double BrierScore,
    Coverage AtThreshold,
    IReadOnlyList<CalibrationBin> Bins,
    IReadOnlyList<Coverage> Curve)
{
    /// <summary>All answers to <see cref="ScoredFields.Joint"/> in one pool.</summary>
    public const string Pooled = "pooled";

    /// <summary>Lines as a whole, by their overall confidence.</summary>
    public const string Joint = "joint";

    /// <summary>The quality for each field with a confidence, for the pool and for lines as a whole, in this order.</summary>
    /// <remarks>Currency shares the confidence of is_currency_denominated: in the pool it would count that one twice.</remarks>
    /// <param name="threshold">The threshold of interest, 0 to 1.</param>
    public static IReadOnlyList<ConfidenceQuality> Of(IReadOnlyList<ScoredLine> lines, double threshold) =>
    [
        .. ScoredFields.All
            .Select(field => (Subject: field, Predictions: Prediction.OfField(lines, field)))
            .Where(field => field.Predictions.Count > 0)
            .Append((Subject: Pooled, Predictions: [.. ScoredFields.Joint.SelectMany(field => Prediction.OfField(lines, field))]))
            .Append((Subject: Joint, Predictions: Prediction.OfJoint(lines)))
            .Select(pair => Of(pair.Subject, pair.Predictions, threshold)),
    ];

    /// <summary>The quality of some predictions; errors are 0 where there are none.</summary>
    public static ConfidenceQuality Of(string subject, IReadOnlyCollection<Prediction> predictions, double threshold)
    {
        var bins = CalibrationBins.Of(predictions);
        return new(
            subject,
            predictions.Count,
            CalibrationBins.ExpectedCalibrationError(bins),
            predictions.Count == 0 ? 0 : predictions.Average(SquaredError),
            Coverage.At(predictions, threshold),
            bins,
            Coverage.Curve(predictions));
    }

    private static double SquaredError(Prediction prediction) => Math.Pow((prediction.IsRight ? 1 : 0) - prediction.Confidence, 2);
}
