namespace Classify.Core.Stages;

/// <summary>Stage <c>boolean-review</c>: is the combination of labels right?</summary>
public sealed record BooleanReviewResult : StageResult
{
    public override Stage Stage => Stage.BooleanReview;

    /// <summary>True when no field is thought wrong.</summary>
    public bool Passed => WrongFields.Count == 0;

    /// <summary>Column names of the fields thought wrong, such as <c>indicator_type</c>.</summary>
    public required IReadOnlyList<string> WrongFields { get; init; }
}
