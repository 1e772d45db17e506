using Classify.Core.Workflow;
using Classify.Providers.Calls;
using Classify.Service.Asking;
using Classify.Service.Batches.Submit;
using Classify.Service.Settings;

namespace Classify.Service.Batches.Estimate;

/// <summary>Adds up calls, their tokens and what they cost. Without any call the cost is 0, whatever the price.</summary>
internal sealed class UsageTotals(CallPrices prices, BatchPlan plan)
{
    private readonly Dictionary<QuestionKind, int> _calls = [];
    private decimal? _syncCost = 0;
    private decimal? _batchCost = KnownProviders.WithBatchApi.Contains(plan.Provider) ? 0 : null;

    public EstimatedCalls Calls => new(Of(QuestionKind.Classify), Of(QuestionKind.Review), Of(QuestionKind.FinalReview));

    public long PromptTokens { get; private set; }

    public long CompletionTokens { get; private set; }

    /// <summary>US dollars; null where the price is unknown.</summary>
    public double? SyncCostUsd => (double?)_syncCost;

    /// <summary>US dollars; null where the price is unknown or there is no batch API.</summary>
    public double? BatchCostUsd => (double?)_batchCost;

    public void Add(QuestionKind kind, TokenUsage usage, int times = 1)
    {
        _calls[kind] = Of(kind) + times;
        PromptTokens += (long)usage.Prompt * times;
        CompletionTokens += (long)usage.Completion * times;
        _syncCost += (decimal?)prices.Cost(plan.Provider, plan.Model, usage) * times;
        _batchCost += (decimal?)prices.Cost(plan.Provider, plan.Model, usage, inBatch: true) * times;
    }

    private int Of(QuestionKind kind) => _calls.GetValueOrDefault(kind);
}
