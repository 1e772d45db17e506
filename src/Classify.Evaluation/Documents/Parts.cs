using Classify.Evaluation.Calibration;
using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Documents;

/// <summary>How far one confidence can be trusted; see <see cref="ConfidenceQuality"/>.</summary>
public sealed record ConfidenceDocument(
    int Count,
    double ExpectedCalibrationError,
    double BrierScore,
    Coverage AtThreshold,
    IReadOnlyList<CalibrationBin>? Bins,
    IReadOnlyList<Coverage>? CoverageCurve)
{
    public static ConfidenceDocument Of(ConfidenceQuality quality) =>
        Summary(quality) with { Bins = quality.Bins, CoverageCurve = quality.Curve };

    /// <summary>Without bins and curve.</summary>
    public static ConfidenceDocument Summary(ConfidenceQuality quality) =>
        new(quality.Count, quality.ExpectedCalibrationError, quality.BrierScore, quality.AtThreshold, null, null);
}

/// <summary>The accuracy of one group of lines.</summary>
public sealed record GroupDocument(string Name, int Scored, double Joint, IReadOnlyDictionary<string, double> Accuracy)
{
    public static GroupDocument Of(GroupAccuracy group) =>
        new(group.Name, group.Accuracy.Scored, group.Accuracy.Joint, group.Accuracy.Fields);
}

/// <summary>A wrong answer.</summary>
/// <param name="Line">Number of its line in the file, from 1.</param>
/// <param name="Wrong">Each field that is wrong, as <c>field: answered, not expected</c>.</param>
/// <param name="Confidence">The confidence of the answer, 0 to 1.</param>
public sealed record MistakeDocument(
    string File, int Line, string Name, string? Units, IReadOnlyList<string> Wrong, double Confidence, string Reasoning)
{
    public static MistakeDocument Of(ScoredLine line) => new(
        line.Labelled.File,
        line.Labelled.Line,
        line.Labelled.Indicator.Name,
        line.Labelled.Indicator.Units,
        [.. line.Wrong.Select(answer => answer.Difference)],
        line.Confidence,
        line.Reasoning);
}
