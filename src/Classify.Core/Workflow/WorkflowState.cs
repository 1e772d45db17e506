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

    public TimeResult? Time { get; init; }

    public FamilyResult? Family { get; init; }

    public TypeResult? Type { get; init; }

    public BooleanReviewResult? BooleanReview { get; init; }

    public FinalReviewResult? FinalReview { get; init; }
}
