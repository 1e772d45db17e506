using Classify.Core.Indicators;
using Classify.Core.Prompts;
using Classify.Core.Workflow;

namespace Classify.Service.Batches.Estimate;

/// <summary>The workflow of one indicator, carried on with answers that nobody was asked for.</summary>
internal sealed class EstimatedItem
{
    private WorkflowState _state;

    public EstimatedItem(Indicator indicator, ModelPolicy policy)
    {
        _state = ClassificationWorkflow.Start(indicator, policy);
        Advance();
    }

    public Indicator Indicator => _state.Indicator;

    /// <summary>What is to be asked next; null at the end.</summary>
    public Question? Open { get; private set; }

    /// <summary>The open question in words; null at the end.</summary>
    public Prompt? Prompt { get; private set; }

    /// <summary>Whether all its answers so far were known before, so that what comes next is certain.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>Goes on with an answer of the ledger; false where the open question cannot be answered by it.</summary>
    public bool TryApply(Answer known)
    {
        var next = ClassificationWorkflow.Apply(_state, known);
        if (next is not { Complaint: null, ModelFailure: null })
        {
            return false;
        }

        _state = next;
        Advance();
        return true;
    }

    /// <summary>Goes on with the answer of a model that sees everything as the rules do, reviews included.</summary>
    /// <returns>That answer.</returns>
    public Answer.Text Agree()
    {
        var answer = AgreeingAnswer.To(Open!, _state.RuleReview?.WrongFields ?? []);
        _state = ClassificationWorkflow.Apply(_state, answer);
        IsCertain = false;
        Advance();
        return answer;
    }

    private void Advance()
    {
        (_state, var step) = ClassificationWorkflow.Advance(_state);
        Open = (step as Step.Ask)?.Question;
        Prompt = Open is null ? null : PromptBuilder.Build(Indicator, Open);
    }
}
