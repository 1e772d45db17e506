using System.Globalization;
using Classify.Core.Confidence;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>Stage <c>complete</c>: puts everything settled together.</summary>
internal static class Completion
{
    public static Classification Of(WorkflowState state)
    {
        var labels = state.FinalReview is { } final
            ? Corrections.Apply(state.Labels!, final.Corrections, state.Normalization!, state.Time!).Labels
            : state.Labels!;
        var confidences = FieldConfidence.Of(state);
        var (status, reason) = Review(state, confidences);
        var decidedBy = DecidedByModel(state) ? DecidedBy.Model : DecidedBy.Rule;
        return new()
        {
            Labels = labels,
            Confidences = confidences,
            TimeReasoning = state.Time!.Reasoning,
            FamilyReasoning = state.Family!.Reasoning,
            TypeReasoning = state.Type!.Reasoning,
            ReviewReasoning = string.Join(
                ' ', new[] { state.BooleanReview!.Reasoning, state.FinalReview?.Reasoning }.OfType<string>()),
            ReviewStatus = status,
            ReviewReason = reason,
            DecidedBy = decidedBy,
            ConfidenceSource = decidedBy == DecidedBy.Rule ? ConfidenceSource.Rule : ModelSource(state),
            ConfidenceCalibrated = IsCalibrated(state),
            FamilyCandidates = state.Family.Candidates,
            TypeCandidates = state.Type.Candidates,
        };
    }

    private static (ReviewStatus Status, string? Reason) Review(WorkflowState state, FieldConfidences confidences)
    {
        var doubts = new[]
        {
            state.ModelFailure,
            state.FinalReview is { ReviewStatus: ReviewStatus.NeedsReview } final ? final.ReviewReason : null,
            confidences.Overall < OverallConfidence.NeedsReviewUnder ? LowConfidence(confidences) : null,
        }.OfType<string>().ToList();
        return doubts.Count > 0
            ? (ReviewStatus.NeedsReview, string.Join(' ', doubts))
            : (state.FinalReview?.ReviewStatus ?? ReviewStatus.Passed, state.FinalReview?.ReviewReason);
    }

    private static string LowConfidence(FieldConfidences confidences)
    {
        var (name, value) = new[]
        {
            ("family", confidences.Family),
            ("type", confidences.Type),
            ("temporal aggregation", confidences.Temporal),
            ("currency", confidences.Currency),
            ("orientation", confidences.Orientation),
        }.MinBy(field => field.Item2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Low confidence: {confidences.Overall:0.00} overall, least sure of the {name} ({value:0.00}).");
    }

    private static bool DecidedByModel(WorkflowState state) =>
        state.ClassifyAnswer is not null
        || state.FinalReview is { DecidedBy: DecidedBy.Model, Corrections.Count: > 0 };

    /// <summary>The rules' confidences are fitted, so only the answers of a model can spoil it.</summary>
    private static bool IsCalibrated(WorkflowState state) =>
        state.ClassifyAnswer?.IsCalibrated != false
        && state.ReviewAnswer?.Confidence.IsCalibrated != false
        && state.FinalReviewAnswer?.Confidence.IsCalibrated != false;

    private static ConfidenceSource ModelSource(WorkflowState state)
    {
        var sources = new StageResult?[] { state.Time, state.Family, state.Type, state.FinalReview }
            .OfType<StageResult>()
            .Where(result => result.DecidedBy == DecidedBy.Model)
            .Select(result => result.ConfidenceSource)
            .ToList();
        return sources.Contains(ConfidenceSource.Logprob) ? ConfidenceSource.Logprob
            : sources.Contains(ConfidenceSource.ModelDeclared) ? ConfidenceSource.ModelDeclared
            : ConfidenceSource.Rule;
    }
}
