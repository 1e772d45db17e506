namespace Classify.Evaluation.Calibration;

/// <summary>What is accepted when only answers of at least some confidence are.</summary>
/// <param name="Threshold">The lowest confidence accepted, 0 to 1.</param>
/// <param name="Accepted">How many answers are accepted.</param>
/// <param name="Share">The accepted share of all answers, 0 to 1.</param>
/// <param name="Accuracy">The share of the accepted that is right, 0 to 1; null where none is accepted.</param>
public sealed record Coverage(double Threshold, int Accepted, double Share, double? Accuracy)
{
    /// <summary>The coverage at a threshold.</summary>
    public static Coverage At(IReadOnlyCollection<Prediction> predictions, double threshold)
    {
        var accepted = predictions.Where(prediction => prediction.Confidence >= threshold).ToList();
        return Of(threshold, accepted.Count, accepted.Count(prediction => prediction.IsRight), predictions.Count);
    }

    /// <summary>
    /// The accuracy-coverage curve: the coverage at each confidence that occurs, highest first, so that equal confidences are
    /// accepted together.
    /// </summary>
    public static IReadOnlyList<Coverage> Curve(IReadOnlyCollection<Prediction> predictions)
    {
        var curve = new List<Coverage>();
        var (accepted, right) = (0, 0);
        foreach (var block in predictions.GroupBy(prediction => prediction.Confidence).OrderByDescending(block => block.Key))
        {
            accepted += block.Count();
            right += block.Count(prediction => prediction.IsRight);
            curve.Add(Of(block.Key, accepted, right, predictions.Count));
        }

        return curve;
    }

    private static Coverage Of(double threshold, int accepted, int right, int total) => new(
        threshold,
        accepted,
        total == 0 ? 0 : (double)accepted / total,
        accepted == 0 ? null : (double)right / accepted);
}
