using Classify.Core.Indicators;
using Classify.Core.Serialization;
using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Data.Settling;

namespace Classify.Service.Classifying;

/// <summary>The workflow of one indicator under way, with what each stage decided so far.</summary>
internal sealed class ItemWorkflow(Indicator indicator, ModelPolicy policy, IStageGate gate, TimeProvider time)
{
    private readonly List<StageRecord> _stages = [];

    public Indicator Indicator { get; } = indicator;

    public WorkflowState State { get; private set; } = ClassificationWorkflow.Start(indicator, policy);

    /// <summary>What each settled stage decided, in order.</summary>
    public IReadOnlyList<StageRecord> Stages => _stages;

    /// <summary>The version of the prompts, where a model took part, whoever decided in the end; else null.</summary>
    public string? PromptVersion { get; private set; }

    /// <summary>The stage under way.</summary>
    public Stage Stage { get; private set; } = Stage.Normalize;

    /// <summary>Settles what needs no model, up to the next question or the end.</summary>
    public Step Advance()
    {
        while (true)
        {
            var started = time.GetTimestamp();
            Stage = State.CurrentStage;
            gate.Enter(Stage, Indicator);
            var step = ClassificationWorkflow.Next(State);
            if (step is not Step.Settle { Result: var result })
            {
                return step;
            }

            State = ClassificationWorkflow.Apply(State, result);
            _stages.Add(new StageRecord(result, CoreJson.Write(result), time.GetElapsedTime(started).TotalMilliseconds));
        }
    }

    /// <summary>Takes the answer to the open question.</summary>
    public void Apply(Answer answer)
    {
        State = ClassificationWorkflow.Apply(State, answer);
        PromptVersion = answer is Answer.Text ? Core.Prompts.PromptVersion.Current : PromptVersion;
    }

    /// <summary>Whether the open question would be answered by <paramref name="answer"/>, so that nothing needs to be asked again.</summary>
    public bool IsUsable(Answer answer) =>
        ClassificationWorkflow.Apply(State, answer) is { Complaint: null, ModelFailure: null };
}
