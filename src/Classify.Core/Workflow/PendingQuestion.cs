using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>Which question, if any, the current stage waits for.</summary>
internal static class PendingQuestion
{
    /// <summary>The question to ask in this state; null where rules or an answer already there settle the stage.</summary>
    public static Question? Of(WorkflowState state)
    {
        if (state.Policy.Use == ModelUse.Never || state.ModelFailure is not null)
        {
            return null;
        }

        return state.CurrentStage switch
        {
            Stage.Time or Stage.Family or Stage.Type when state.ClassifyAnswer is null => Classify(state),
            Stage.BooleanReview when state.ReviewAnswer is null => Review(state),
            Stage.FinalReview when state.FinalReviewAnswer is null && ModelObjects(state) => FinalReview(state),
            _ => null,
        };
    }

    /// <summary>What the rules leave open for this indicator.</summary>
    public static OpenStages Open(WorkflowState state) =>
        OpenStages.Of(state.Policy, state.Normalization!, state.Proposals!);

    private static Question? Classify(WorkflowState state)
    {
        var open = Open(state);
        if (!open.Contains(state.CurrentStage))
        {
            return null;
        }

        var proposals = state.Proposals!;
        return new()
        {
            Kind = QuestionKind.Classify,
            Stage = state.CurrentStage,
            Fields = open.Fields,
            Labels = ProposedLabels.Of(state.Normalization!, proposals.Time, proposals.Family, proposals.Type, answer: null),
            FamilyCandidates = proposals.Family.Candidates,
            TypeCandidates = proposals.Type.Candidates,
            Complaint = state.Complaint,
        };
    }

    private static Question? Review(WorkflowState state) =>
        state.Policy.Use == ModelUse.Always || !state.RuleReview!.Passed
            ? new()
            {
                Kind = QuestionKind.Review,
                Stage = Stage.BooleanReview,
                Fields = LabelColumns.All,
                Labels = state.Labels!,
                Complaint = state.Complaint,
            }
            : null;

    // A model that saw nothing wrong by itself would hardly correct anything: where only the rules object a human decides.
    private static bool ModelObjects(WorkflowState state) => state.ReviewAnswer is not { WrongFields.Count: 0 };

    private static Question FinalReview(WorkflowState state) => new()
    {
        Kind = QuestionKind.FinalReview,
        Stage = Stage.FinalReview,
        Fields = LabelColumns.All,
        Labels = state.Labels!,
        FamilyCandidates = state.Family!.Candidates,
        TypeCandidates = state.Type!.Candidates,
        Objections = state.BooleanReview!.WrongFields,
        Complaint = state.Complaint,
    };
}
