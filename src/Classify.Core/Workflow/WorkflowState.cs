using Classify.Core.Indicators;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>
/// Everything the workflow knows of one indicator so far. It is never stored: rules are pure, so a state is rebuilt
/// by replaying the indicator and the answers that arrived.
/// </summary>
public sealed record WorkflowState
{
    public required Indicator Indicator { get; init; }

    public required ModelPolicy Policy { get; init; }

    public NormalizationResult? Normalization { get; init; }

    /// <summary>What the rules alone say; known as soon as <see cref="Normalization"/> is.</summary>
    public RuleProposals? Proposals { get; init; }

    public TimeResult? Time { get; init; }

    public FamilyResult? Family { get; init; }

    public TypeResult? Type { get; init; }

    /// <summary>The labels the reviews judge; known as soon as <see cref="Type"/> is.</summary>
    public ClassificationLabels? Labels { get; init; }

    /// <summary>What the rules alone make of <see cref="Labels"/>; computed when first wanted, null as long as they are.</summary>
    public BooleanReviewResult? RuleReview
    {
        get => Labels is null ? null : field ??= ReviewRules.Review(Indicator, Labels, Normalization!, Time!);
        init;
    }

    public BooleanReviewResult? BooleanReview { get; init; }

    public FinalReviewResult? FinalReview { get; init; }

    /// <summary>The usable answer to <see cref="QuestionKind.Classify"/>, once there is one.</summary>
    public ClassifyAnswer? ClassifyAnswer { get; init; }

    /// <summary>The usable answer to <see cref="QuestionKind.Review"/>, once there is one.</summary>
    public ReviewAnswer? ReviewAnswer { get; init; }

    /// <summary>The usable answer to <see cref="QuestionKind.FinalReview"/>, once there is one.</summary>
    public FinalReviewAnswer? FinalReviewAnswer { get; init; }

    /// <summary>What was wrong with the first answer to the open question; null while that is unanswered.</summary>
    public string? Complaint { get; init; }

    /// <summary>
    /// Why a model failed on this indicator; null as long as none did. From then on the rules decide what is left: a human
    /// will look anyway, so further calls would be spent for nothing.
    /// </summary>
    public string? ModelFailure { get; init; }

    /// <summary>The first stage that is not settled; <see cref="Stage.Complete"/> when all that must be are.</summary>
    public Stage CurrentStage =>
        Normalization is null ? Stage.Normalize
        : Time is null ? Stage.Time
        : Family is null ? Stage.Family
        : Type is null ? Stage.Type
        : BooleanReview is null ? Stage.BooleanReview
        : !BooleanReview.Passed && FinalReview is null ? Stage.FinalReview
        : Stage.Complete;
}
