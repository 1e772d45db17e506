using Classify.Evaluation.Scoring;

namespace Classify.Evaluation.Training;

/// <summary>Fits the table that turns scores into probabilities.</summary>
internal sealed record CalibrationFit(IReadOnlyList<(string Field, IReadOnlyList<(double Score, double Right)> Points)> Fields)
{
    private static readonly (string Name, string Field)[] Calibrated =
    [
        ("family", ScoredFields.Family),
        ("type", ScoredFields.IndicatorType),
        ("temporal", ScoredFields.TemporalAggregation),
        ("currency", ScoredFields.IsCurrencyDenominated),
        ("orientation", ScoredFields.HeatMapOrientation),
    ];

    /// <summary>Fits every field on lines that were answered with uncalibrated scores by weights that had not seen them.</summary>
    public static CalibrationFit Of(IReadOnlyCollection<ScoredLine> lines) => new(
    [
        .. Calibrated.Select(pair => (
            pair.Name,
            IsotonicRegression.Fit([.. lines.Select(line => (line[pair.Field].Confidence!.Value, line[pair.Field].IsRight))]))),
    ]);

    /// <summary>The table with the points of the whole classification added.</summary>
    /// <param name="lines">Lines answered with the confidences of this table.</param>
    public CalibrationFit WithOverall(IReadOnlyCollection<ScoredLine> lines) => new(
    [
        .. Fields,
        ("overall", IsotonicRegression.Fit([.. lines.Select(line => (line.Confidence, line.IsJointlyRight))])),
    ]);

    /// <summary>In the form that <see cref="Core.Learning.Calibration.Read"/> reads.</summary>
    public void Write(TextWriter writer)
    {
        foreach (var (field, points) in Fields)
        {
            writer.Write(field + string.Concat(points.Select(point => FormattableString.Invariant($"\t{point.Score:0.####} {point.Right:0.####}"))) + "\n");
        }
    }

    /// <summary>The table as it will be once written and read.</summary>
    public Core.Learning.Calibration ToCalibration()
    {
        var text = new StringWriter();
        Write(text);
        return Core.Learning.Calibration.Read(new StringReader(text.ToString()));
    }
}
