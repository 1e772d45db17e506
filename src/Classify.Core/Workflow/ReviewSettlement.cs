using Classify.Core.Confidence;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>Settles the reviews: by the rules, or by what the model made of them.</summary>
internal static class ReviewSettlement
{
    public static BooleanReviewResult BooleanReview(WorkflowState state)
    {
        var rule = state.RuleReview!;
        if (state.ReviewAnswer is not { } answer)
        {
            return rule;
        }

        var passed = answer.WrongFields.Count == 0;
        return new()
        {
            WrongFields = answer.WrongFields,
            Confidence = Agreement.Combine(answer.Confidence.Value, rule.Confidence, passed == rule.Passed),
            Reasoning = (answer.Reasoning ?? (passed ? "The model found nothing wrong." : "The model objected."))
                + (rule.Passed ? "" : $" (Rules: {rule.Reasoning})"),
            DecidedBy = DecidedBy.Model,
            ConfidenceSource = answer.Confidence.Source,
        };
    }

    public static FinalReviewResult FinalReview(WorkflowState state)
    {
        var labels = state.Labels!;
        var objections = state.BooleanReview!;
        return state.FinalReviewAnswer is { } answer
            ? ByModel(state, labels, answer)
            : FinalReviewRules.Decide(labels, objections, state.Normalization!, state.Time!);
    }

    private static FinalReviewResult ByModel(WorkflowState state, ClassificationLabels labels, FinalReviewAnswer answer)
    {
        var outcome = Corrections.Apply(labels, answer.Corrections, state.Normalization!, state.Time!);
        var (status, reason) = Judge(labels, answer, outcome);
        return new()
        {
            ObjectionAccepted = answer.ObjectionAccepted,
            Corrections = outcome.Changed,
            ReviewStatus = status,
            ReviewReason = reason,
            Confidence = answer.Confidence.Value,
            Reasoning = answer.Reasoning ?? reason ?? "The model rejected the objection.",
            DecidedBy = DecidedBy.Model,
            ConfidenceSource = answer.Confidence.Source,
        };
    }

    private static (ReviewStatus Status, string? Reason) Judge(
        ClassificationLabels labels, FinalReviewAnswer answer, CorrectionOutcome outcome)
    {
        if (!answer.ObjectionAccepted)
        {
            return (ReviewStatus.Passed, null);
        }

        if (outcome.Overruled.Count > 0)
        {
            return (ReviewStatus.NeedsReview,
                "The final review's correction contradicts the evidence: " + string.Join(", ", outcome.Overruled) + ".");
        }

        return outcome.Changed.Count == 0
            ? (ReviewStatus.NeedsReview, "The final review found the objection right but corrected nothing.")
            : (ReviewStatus.Corrected, CorrectionText.Say(labels, outcome.Changed));
    }
}
