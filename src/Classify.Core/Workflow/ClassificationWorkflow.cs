using Classify.Core.Indicators;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>
/// The state machine <c>normalize -> time -> family -> type -> boolean-review -> final-review -> complete</c>.
/// Pure: a driver performs what <see cref="Next"/> wants and feeds the outcome back through <c>Apply</c>.
/// For every indicator and every answer, garbage included, it ends in a legal classification, after at most
/// <see cref="MaxSteps"/> steps.
/// </summary>
public static class ClassificationWorkflow
{
    /// <summary>Three questions, each asked at most twice: once more where the answer could not be used.</summary>
    public const int MaxQuestions = 6;

    /// <summary>Six stages, the questions, and the end.</summary>
    public const int MaxSteps = 6 + MaxQuestions + 1;

    /// <summary>The most questions that an item may still bring whose question at <paramref name="stage"/> is open, that one included.</summary>
    public static int QuestionsFrom(Stage stage) => stage switch
    {
        Stage.BooleanReview => 4,
        Stage.FinalReview => 2,
        _ => MaxQuestions,
    };

    /// <summary>Where every indicator starts.</summary>
    public static WorkflowState Start(Indicator indicator, ModelPolicy policy) =>
        new() { Indicator = indicator, Policy = policy };

    /// <summary>What to do next; the same state always gives the same step.</summary>
    public static Step Next(WorkflowState state)
    {
        if (PendingQuestion.Of(state) is { } question)
        {
            return new Step.Ask(question);
        }

        return state.CurrentStage switch
        {
            Stage.Normalize => new Step.Settle(Normalizer.Normalize(state.Indicator)),
            Stage.Time => new Step.Settle(Settlement.Time(state)),
            Stage.Family => new Step.Settle(Settlement.Family(state)),
            Stage.Type => new Step.Settle(Settlement.Type(state)),
            Stage.BooleanReview => new Step.Settle(ReviewSettlement.BooleanReview(state)),
            Stage.FinalReview => new Step.Settle(ReviewSettlement.FinalReview(state)),
            _ => new Step.Done(Completion.Of(state)),
        };
    }

    /// <summary>The state after a stage was settled.</summary>
    /// <param name="result">The result of the <see cref="Step.Settle"/> that <see cref="Next"/> gave for this state.</param>
    public static WorkflowState Apply(WorkflowState state, StageResult result) => result switch
    {
        NormalizationResult normalization =>
            state with { Normalization = normalization, Proposals = new(state.Indicator, normalization) },
        TimeResult time => state with { Time = time },
        FamilyResult family => state with { Family = family },
        TypeResult type => state with
        {
            Type = type,
            Labels = ProposedLabels.Of(state.Normalization!, state.Time!, state.Family!, type, state.ClassifyAnswer),
        },
        BooleanReviewResult review => state with { BooleanReview = review },
        FinalReviewResult review => state with { FinalReview = review },
        _ => throw new ArgumentException($"No stage settles with {result.GetType().Name}.", nameof(result)),
    };

    /// <summary>
    /// The state after the question of <see cref="Step.Ask"/> was answered, however badly. Where no question is open, as
    /// with an answer that comes twice, nothing changes.
    /// </summary>
    public static WorkflowState Apply(WorkflowState state, Answer answer) =>
        PendingQuestion.Of(state) is { } question ? AnswerReading.Apply(state, question, answer) : state;

    /// <summary>
    /// Settles every stage that needs no model, up to the next question or the end. Settled stages go to
    /// <paramref name="settled"/>, in order.
    /// </summary>
    public static (WorkflowState State, Step Step) Advance(WorkflowState state, Action<StageResult>? settled = null)
    {
        var step = Next(state);
        while (step is Step.Settle settle)
        {
            settled?.Invoke(settle.Result);
            state = Apply(state, settle.Result);
            step = Next(state);
        }

        return (state, step);
    }

    /// <summary>
    /// The state of an item whose state was dropped: the same indicator and the same answers in the same order give the same
    /// state. Answers beyond the last question are ignored.
    /// </summary>
    public static WorkflowState Replay(Indicator indicator, ModelPolicy policy, IEnumerable<Answer> answers) =>
        answers.Aggregate(Advance(Start(indicator, policy)).State, (state, answer) => Advance(Apply(state, answer)).State);
}
