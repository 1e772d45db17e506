namespace Classify.Core.Workflow;

/// <summary>Takes an answer into the state: usable, unusable once (asked again), unusable twice or unavailable (rules go on).</summary>
internal static class AnswerReading
{
    public static WorkflowState Apply(WorkflowState state, Question question, Answer answer) => answer switch
    {
        Answer.Text text => Read(state, question, text),
        Answer.Unavailable unavailable => GiveUp(state, PlainText.Clean(unavailable.Reason) ?? "The model gave no answer."),
        _ => throw new ArgumentException($"Unknown answer {answer.GetType().Name}.", nameof(answer)),
    };

    private static WorkflowState Read(WorkflowState state, Question question, Answer.Text text)
    {
        switch (question.Kind)
        {
            case QuestionKind.Classify:
                var open = PendingQuestion.Open(state);
                var classify = ClassifyAnswerReader.Read(text, open, state.Proposals!.Family.Family, state.Policy.Calibration);
                return classify.Value is { } labels
                    ? state with { ClassifyAnswer = labels, Complaint = null }
                    : Unusable(state, question, classify.Complaint);
            case QuestionKind.Review:
                var review = ReviewAnswer.Read(text, state.Policy.Calibration);
                return review.Value is { } verdict
                    ? state with { ReviewAnswer = verdict, Complaint = null }
                    : Unusable(state, question, review.Complaint);
            case QuestionKind.FinalReview:
                var final = FinalReviewAnswer.Read(text, state.Labels!, state.Policy.Calibration);
                return final.Value is { } ruling
                    ? state with { FinalReviewAnswer = ruling, Complaint = null }
                    : Unusable(state, question, final.Complaint);
            default:
                throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "Unknown question.");
        }
    }

    private static WorkflowState Unusable(WorkflowState state, Question question, string? complaint) =>
        state.Complaint is null
            ? state with { Complaint = complaint ?? "The answer could not be used." }
            : GiveUp(state, $"The model's answer on {Subject(question.Kind)} was unusable twice: {complaint}");

    private static WorkflowState GiveUp(WorkflowState state, string reason) =>
        state with { ModelFailure = reason, Complaint = null };

    private static string Subject(QuestionKind kind) => kind switch
    {
        QuestionKind.Classify => "the labels",
        QuestionKind.Review => "the review",
        _ => "the final review",
    };
}
