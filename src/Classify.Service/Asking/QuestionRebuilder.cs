using Classify.Core.Prompts;
using Classify.Core.Serialization;
using Classify.Core.Workflow;
using Classify.Data.ProviderBatches;
using Classify.Service.Classifying;
using Classify.Service.Settings;

namespace Classify.Service.Asking;

/// <summary>Builds the question of a request in a provider's job again, from its indicator and the answers before it.</summary>
internal sealed class QuestionRebuilder(IndicatorClassifier classifier, ServiceSettings settings, TimeProvider time)
{
    private static readonly OpenStageGate NoGate = new();

    /// <summary>The question as it was parked; null where this version of the program asks it in other words.</summary>
    public async Task<ItemQuestion?> FindAsync(JobRequest request)
    {
        var (batch, item) = (request.Batch, request.Item);
        var workflow = new ItemWorkflow(CoreJson.ReadIndicator(item.Input), Policies.Of(batch, settings), NoGate, time);
        var step = await classifier.ReplayAsync(batch, item, workflow, workflow.Advance(), until: request.PromptHash);
        if (step is not Step.Ask { Question: var question })
        {
            return null;
        }

        var prompt = PromptBuilder.Build(workflow.Indicator, question);
        return prompt.Hash == request.PromptHash ? new ItemQuestion(batch, item, question, prompt, workflow.IsUsable) : null;
    }
}
