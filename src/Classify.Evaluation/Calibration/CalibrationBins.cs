namespace Classify.Evaluation.Calibration;

/// <summary>Predictions of similar confidence.</summary>
/// <param name="Count">How many; at least one.</param>
/// <param name="Confidence">Their mean confidence, 0 to 1.</param>
/// <param name="Accuracy">The share of them that is right, 0 to 1.</param>
/// <param name="Lowest">The lowest confidence among them.</param>
/// <param name="Highest">The highest confidence among them.</param>
public sealed record CalibrationBin(int Count, double Confidence, double Accuracy, double Lowest, double Highest);

/// <summary>
/// <para>Divides predictions into bins of equal mass: each holds a tenth of the predictions, by rank of confidence.</para>
/// <para>
/// Rules answer many indicators with the very same confidence. To cut such a block at a bin's edge would put some of it above
/// and some below by the accident of their order, so a block stays whole: it goes to the bin in which its middle rank lies.
/// The bins then depend on nothing but the predictions; where blocks are large, bins are unequal and some are missing.
/// </para>
/// </summary>
public static class CalibrationBins
{
    /// <summary>The most bins there can be.</summary>
    public const int Most = 10;

    /// <summary>The bins that hold any prediction, lowest confidence first.</summary>
    public static IReadOnlyList<CalibrationBin> Of(IReadOnlyCollection<Prediction> predictions)
    {
        var bins = new List<Prediction>[Most];
        var before = 0;
        foreach (var block in predictions.GroupBy(prediction => prediction.Confidence).OrderBy(block => block.Key))
        {
            var size = block.Count();
            var middle = before + (size / 2.0);
            (bins[Math.Min(Most - 1, (int)(middle * Most / predictions.Count))] ??= []).AddRange(block);
            before += size;
        }

        return [.. bins.Where(bin => bin is not null).Select(Summarize)];
    }

    /// <summary>
    /// Expected calibration error, 0 to 1: the mean distance between the confidence and the accuracy of the bins, each
    /// weighted by its count. 0 where there are no bins.
    /// </summary>
    public static double ExpectedCalibrationError(IReadOnlyCollection<CalibrationBin> bins)
    {
        var total = bins.Sum(bin => bin.Count);
        return total == 0 ? 0 : bins.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Accuracy)) / total;
    }

    private static CalibrationBin Summarize(List<Prediction> bin) => new(
        bin.Count,
        bin.Average(prediction => prediction.Confidence),
        bin.Average(prediction => prediction.IsRight ? 1.0 : 0.0),
        bin[0].Confidence,
        bin[^1].Confidence);
}
