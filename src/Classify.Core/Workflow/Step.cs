using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>What the workflow wants next.</summary>
public abstract record Step
{
    private Step()
    {
    }

    /// <summary>The stage that is settled, waits for an answer, or (<see cref="Stage.Complete"/>) ends the workflow.</summary>
    public abstract Stage Stage { get; }

    /// <summary>A stage is settled: record it and go on with <see cref="ClassificationWorkflow.Apply(WorkflowState, StageResult)"/>.</summary>
    public sealed record Settle(StageResult Result) : Step
    {
        public override Stage Stage => Result.Stage;
    }

    /// <summary>A model is needed: go on with <see cref="ClassificationWorkflow.Apply(WorkflowState, Answer)"/> when its answer is there.</summary>
    public sealed record Ask(Question Question) : Step
    {
        public override Stage Stage => Question.Stage;
    }

    /// <summary>The end.</summary>
    public sealed record Done(Classification Classification) : Step
    {
        public override Stage Stage => Stage.Complete;
    }
}
