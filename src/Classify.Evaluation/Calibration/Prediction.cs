using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Calibration;

/// <summary>An answer reduced to how sure it was and whether it was right.</summary>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct Prediction(double Confidence, bool IsRight)
{
    /// <summary>The answers to a field; none where the field has no confidence of its own.</summary>
    public static IReadOnlyList<Prediction> OfField(IEnumerable<ScoredLine> lines, string field) =>
        [.. lines.Select(line => line[field]).Where(answer => answer.Confidence is not null).Select(answer => new Prediction(answer.Confidence!.Value, answer.IsRight))];

    /// <summary>Each line as one answer with its overall confidence.</summary>
    public static IReadOnlyList<Prediction> OfJoint(IEnumerable<ScoredLine> lines) =>
        [.. lines.Select(line => new Prediction(line.Confidence, line.IsJointlyRight))];
}
