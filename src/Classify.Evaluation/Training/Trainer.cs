using Classify.Core.Learning;

namespace Classify.Evaluation.Training;

/// <summary>Learns the weights of types and orientations.</summary>
internal sealed record Trainer(LogisticRegression.Weights Types, LogisticRegression.Weights Orientations)
{
    /// <summary>Learns from <paramref name="examples"/>. The same examples in the same order give the same weights.</summary>
    public static Trainer Learn(IReadOnlyCollection<Examples> examples) => new(
        LogisticRegression.Fit([.. examples.Select(example => example.OfType)]),
        LogisticRegression.Fit([.. examples.Select(example => example.OfOrientation)]));

    /// <summary>What was learned, with the confidences of <paramref name="calibration"/>.</summary>
    public Learned With(Core.Learning.Calibration calibration) => Learned.Read(Types.ToText(), Orientations.ToText(), calibration);
}
