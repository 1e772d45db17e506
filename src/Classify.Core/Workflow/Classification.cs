using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>The finished classification of one indicator, with its provenance.</summary>
public sealed record Classification
{
    public required ClassificationLabels Labels { get; init; }

    public required FieldConfidences Confidences { get; init; }

    public required string TimeReasoning { get; init; }

    public required string FamilyReasoning { get; init; }

    public required string TypeReasoning { get; init; }

    public required string ReviewReasoning { get; init; }

    public required ReviewStatus ReviewStatus { get; init; }

    /// <summary>Why a human should look, or what was corrected; null when passed.</summary>
    public string? ReviewReason { get; init; }

    public required DecidedBy DecidedBy { get; init; }

    public required ConfidenceSource ConfidenceSource { get; init; }

    /// <summary>Whether the confidences were fitted to how often such answers are right; a model's own numbers were not until they are.</summary>
    public required bool ConfidenceCalibrated { get; init; }

    /// <summary>Families thought possible, most probable first.</summary>
    public IReadOnlyList<Candidate> FamilyCandidates { get; init; } = [];

    /// <summary>Types thought possible, most probable first.</summary>
    public IReadOnlyList<Candidate> TypeCandidates { get; init; } = [];
}

/// <summary>For each field the probability that it is right, 0 to 1.</summary>
/// <param name="Overall">The probability that the whole classification is right.</param>
public sealed record FieldConfidences(
    double Time,
    double Family,
    double Type,
    double Temporal,
    double Orientation,
    double Currency,
    double Overall);
