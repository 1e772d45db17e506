using Classify.Core.Indicators;
using Classify.Core.Prompts;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Prompts;

/// <summary>The questions that real rules leave to a model.</summary>
internal static class AskedQuestions
{
    /// <summary>
    /// The questions about <paramref name="indicator"/> to a model that labels as the rules do, and whose review objects to
    /// <paramref name="objections"/>.
    /// </summary>
    public static IReadOnlyList<Question> About(Indicator indicator, ModelPolicy policy, params string[] objections) =>
        [.. States(indicator, policy, objections).Select(asked => asked.Question)];

    /// <summary>The same questions with the states that wait for their answers.</summary>
    public static IEnumerable<(WorkflowState State, Question Question)> States(
        Indicator indicator, ModelPolicy policy, params string[] objections)
    {
        var state = ClassificationWorkflow.Start(indicator, policy);
        while (true)
        {
            (state, var step) = ClassificationWorkflow.Advance(state);
            if (step is not Step.Ask ask)
            {
                yield break;
            }

            yield return (state, ask.Question);
            state = ClassificationWorkflow.Apply(state, AgreeingAnswer.To(ask.Question, objections));
        }
    }
}
