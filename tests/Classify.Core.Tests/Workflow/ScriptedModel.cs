using Classify.Core.Stages;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Workflow;

/// <summary>Drives a workflow to its end as the engine would, with answers written down beforehand.</summary>
internal sealed class ScriptedModel(params Answer[] script)
{
    private readonly Queue<Answer> answers = new(script);

    public List<Question> Questions { get; } = [];

    public List<StageResult> Settled { get; } = [];

    /// <summary>One entry a step, such as <c>settle time</c>, <c>ask family</c>, <c>done</c>.</summary>
    public List<string> Trace { get; } = [];

    public static ScriptedModel Saying(params string[] contents) =>
        new([.. contents.Select(content => new Answer.Text(content))]);

    public Classification Finish(WorkflowState state)
    {
        for (var steps = 0; steps <= ClassificationWorkflow.MaxSteps; steps++)
        {
            switch (ClassificationWorkflow.Next(state))
            {
                case Step.Settle settle:
                    Trace.Add($"settle {Core.Taxonomy.WireName.Of(settle.Stage)}");
                    Settled.Add(settle.Result);
                    state = ClassificationWorkflow.Apply(state, settle.Result);
                    break;
                case Step.Ask ask:
                    Trace.Add($"ask {Core.Taxonomy.WireName.Of(ask.Stage)}");
                    Questions.Add(ask.Question);
                    answers.Count.ShouldBeGreaterThan(0, $"No answer written for the {ask.Question.Kind} question.");
                    state = ClassificationWorkflow.Apply(state, answers.Dequeue());
                    break;
                case Step.Done done:
                    Trace.Add("done");
                    answers.ShouldBeEmpty("Answers were left over.");
                    return done.Classification;
                default:
                    throw new InvalidOperationException("Unknown step.");
            }
        }

        throw new InvalidOperationException("The workflow did not end.");
    }
}
