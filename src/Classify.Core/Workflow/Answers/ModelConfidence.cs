using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>How sure a model is of one field.</summary>
/// <param name="Value">A probability, 0 to <see cref="Ceiling"/>.</param>
public readonly record struct ModelConfidence(double Value, ConfidenceSource Source)
{
    /// <summary>No single answer of a model counts as surer than this: models like to declare 1.0 everywhere.</summary>
    public const double Ceiling = 0.97;

    /// <summary>What an answer without any confidence counts as.</summary>
    public const double Undeclared = 0.7;

    /// <summary>The probability of the chosen tokens where the provider gave it, else what the model declares.</summary>
    public static ModelConfidence Of(double? logprob, double? declared) =>
        logprob is { } probability && double.IsFinite(probability)
            ? new(Math.Clamp(probability, 0, Ceiling), ConfidenceSource.Logprob)
            : new(Math.Clamp(declared ?? Undeclared, 0, Ceiling), ConfidenceSource.ModelDeclared);
}
