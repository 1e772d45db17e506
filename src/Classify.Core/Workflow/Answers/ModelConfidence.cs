using Classify.Core.Confidence;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>How sure a model is of one field.</summary>
/// <param name="Value">A probability, 0 to <see cref="Ceiling"/>.</param>
/// <param name="IsCalibrated">Whether <paramref name="Value"/> was fitted to how often the model is right.</param>
public readonly record struct ModelConfidence(double Value, ConfidenceSource Source, bool IsCalibrated)
{
    /// <summary>No single answer of a model counts as surer than this: models like to declare 1.0 everywhere.</summary>
    public const double Ceiling = 0.97;

    /// <summary>What a label without any confidence counts as where the rules say otherwise.</summary>
    public const double Undeclared = 0.7;

    /// <summary>The probability of the chosen tokens where the provider gave it, else what the model declares, else the rules'.</summary>
    /// <param name="column">Column name of the field.</param>
    public static ModelConfidence Of(double? logprob, double? declared, string column, ModelCalibration calibration) =>
        logprob is { } probability && double.IsFinite(probability)
            ? Of(probability, ConfidenceSource.Logprob, column, calibration)
            : declared is { } number ? Of(number, ConfidenceSource.ModelDeclared, column, calibration)
            : new(Undeclared, ConfidenceSource.Rule, IsCalibrated: false);

    /// <summary>How sure the model's label is, given the rules' confidence in theirs. A model that tells no number makes no rule surer.</summary>
    /// <param name="rule">A probability, 0 to 1.</param>
    /// <param name="same">Whether both chose the same label.</param>
    public double With(double rule, bool same) =>
        same && Source == ConfidenceSource.Rule ? rule : Agreement.Combine(Value, rule, same);

    private static ModelConfidence Of(double sure, ConfidenceSource source, string column, ModelCalibration calibration)
    {
        var (fitted, isFitted) = calibration.Of(source, column, Math.Clamp(sure, 0, 1));
        return new(Math.Clamp(fitted, 0, Ceiling), source, isFitted);
    }
}
