using Classify.Core.Indicators;
using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>
/// The state machine <c>normalize -> time -> family -> type -> boolean-review -> final-review -> complete</c>.
/// Pure: a driver performs what <see cref="Next"/> wants and feeds the outcome back through <c>Apply</c>.
/// For every indicator and every answer, garbage included, it ends in a legal classification.
/// </summary>
public static class ClassificationWorkflow
{
    /// <summary>Where every indicator starts.</summary>
    public static WorkflowState Start(Indicator indicator, ModelPolicy policy) =>
        new() { Indicator = indicator, Policy = policy };

    /// <summary>What to do next; the same state always gives the same step.</summary>
    public static Step Next(WorkflowState state) => throw new NotSupportedException();

    /// <summary>The state after a stage was settled.</summary>
    public static WorkflowState Apply(WorkflowState state, StageResult result) => throw new NotSupportedException();

    /// <summary>The state after the question of <see cref="Step.Ask"/> was answered, however badly.</summary>
    public static WorkflowState Apply(WorkflowState state, Answer answer) => throw new NotSupportedException();
}
