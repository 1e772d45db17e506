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
        var onlyRulesObject = passed && !rule.Passed;
        var (chosen, other) = onlyRulesObject
            ? (rule.Confidence, answer.Confidence.Value)
            : (answer.Confidence.Value, rule.Confidence);
        return new()
        {
            WrongFields = [.. LabelColumns.All.Where(column => answer.WrongFields.Contains(column) || rule.WrongFields.Contains(column))],
            Confidence = Agreement.Combine(chosen, other, passed == rule.Passed),
            Reasoning = (answer.Reasoning ?? (passed ? "The model found nothing wrong." : "The model objected."))
                + (rule.Passed ? "" : $" (Rules: {rule.Reasoning})"),
            DecidedBy = onlyRulesObject ? DecidedBy.Rule : DecidedBy.Model,
            ConfidenceSource = onlyRulesObject ? ConfidenceSource.Rule : answer.Confidence.Source,
        };
    }

    public static FinalReviewResult FinalReview(WorkflowState state)
    {
        var labels = state.Labels!;
        var objections = state.BooleanReview!;
        if (state.FinalReviewAnswer is { } answer)
        {
            return ByModel(state, labels, answer);
        }

        var rule = FinalReviewRules.Decide(labels, objections, state.Normalization!, state.Time!);
        return state.ReviewAnswer is { WrongFields.Count: 0 } passing
            ? rule with { Confidence = Agreement.Disagreeing(rule.Confidence, passing.Confidence.Value) }
            : rule;
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
