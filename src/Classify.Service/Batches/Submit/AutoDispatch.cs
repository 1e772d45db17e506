using Classify.Core.Indicators;
using Classify.Core.Workflow;
using Classify.Service.Classifying;
using Classify.Service.Settings;

namespace Classify.Service.Batches.Submit;

/// <summary>Decides for requests with dispatch <c>auto</c>: the batch API pays where there is much to ask.</summary>
internal static class AutoDispatch
{
    /// <summary>The classify question and its review.</summary>
    private const int QuestionsOfLlmRouting = 2;

    /// <summary>The plan with the dispatch decided. Counts questions by running the rules, and stops when there are enough.</summary>
    public static BatchPlan Decide(BatchPlan plan, IReadOnlyList<Indicator> indicators, ServiceSettings settings) =>
        plan.Dispatch != KnownDispatches.Auto
            ? plan
            : plan with { Dispatch = IsLarge(plan, indicators, settings) ? KnownDispatches.Batch : KnownDispatches.Sync };

    private static bool IsLarge(BatchPlan plan, IReadOnlyList<Indicator> indicators, ServiceSettings settings)
    {
        if (!KnownProviders.WithBatchApi.Contains(plan.Provider))
        {
            return false;
        }

        var enough = settings.BatchLane.AutoMin;
        if (plan.Routing == KnownRoutings.Llm)
        {
            return indicators.Count * QuestionsOfLlmRouting >= enough;
        }

        var policy = Policies.Of(plan.Provider, plan.Model, plan.Routing, settings);
        return indicators.Count >= enough
            && indicators.Where(indicator => ClassificationWorkflow.Advance(ClassificationWorkflow.Start(indicator, policy)).Step is Step.Ask)
                .Take(enough).Count() == enough;
    }
}
