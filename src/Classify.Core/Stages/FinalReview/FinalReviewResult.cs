namespace Classify.Core.Stages;

/// <summary>Stage <c>final-review</c>: what became of the objections of <c>boolean-review</c>.</summary>
public sealed record FinalReviewResult : StageResult
{
    public override Stage Stage => Stage.FinalReview;

    /// <summary>True when the objections were found right.</summary>
    public required bool ObjectionAccepted { get; init; }

    /// <summary>Column name to wire name of every label that was changed; null only for a currency code taken away.</summary>
    public required IReadOnlyDictionary<string, string?> Corrections { get; init; }

    public required ReviewStatus ReviewStatus { get; init; }

    /// <summary>Why a human should look, or what was corrected; null when passed.</summary>
    public string? ReviewReason { get; init; }
}
