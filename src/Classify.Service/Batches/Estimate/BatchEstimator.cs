using Classify.Core.Indicators;
using Classify.Core.Prompts;
using Classify.Core.Workflow;
using Classify.Data.Ledger;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;
using Classify.Service.Asking;
using Classify.Service.Batches.Submit;
using Classify.Service.Classifying;
using Classify.Service.Settings;

namespace Classify.Service.Batches.Estimate;

/// <summary>
/// Says what a batch would ask and cost. It runs the real workflow and builds the real prompts, in turn with the indicators
/// that are classified, and asks nobody.
/// </summary>
internal sealed class BatchEstimator(CallPrices prices, AnswerCache cache, ComputeSlots slots, ServiceSettings settings, TimeProvider time)
{
    /// <summary>An answer that cannot be used is followed by one more try.</summary>
    private const int TriesAtMost = 2;

    private bool SharesAnswers => settings.AnswerCacheDays > 0;

    /// <exception cref="OperationCanceledException">Nobody waits for the estimate any more.</exception>
    public async Task<BatchEstimate> EstimateAsync(IReadOnlyList<Indicator> indicators, BatchPlan plan, CancellationToken cancellationToken)
    {
        var count = new Count(new UsageTotals(prices, plan), new UsageTotals(prices, plan), new UsageTotals(prices, plan));
        var abilities = await prices.SureAbilitiesAsync(plan.Provider, plan.Model, cancellationToken);
        var open = await ToAskAsync(indicators, plan, cancellationToken);
        var settledByRules = indicators.Count - open.Count;

        // All indicators go on together, one question at a time: so each round needs one look into the ledger only.
        while (open.Count > 0)
        {
            var known = await KnownAsync(open, plan, cancellationToken);
            foreach (var item in open)
            {
                cancellationToken.ThrowIfCancellationRequested();
                using (await slots.EnterAsync())
                {
                    AnswerOpen(item, plan, abilities, known, count);
                }
            }

            open.RemoveAll(item => item.Open is null);
        }

        var (expected, most) = (IsByJobs(plan) ? count.ByJobs : count.OneByOne, count.Most);
        return new BatchEstimate
        {
            Provider = plan.Provider,
            Model = plan.Model,
            Routing = plan.Routing,
            Dispatch = plan.Dispatch,
            Indicators = indicators.Count,
            SettledByRules = settledByRules,
            AnsweredBefore = count.AnsweredBefore,
            AnsweredInBatch = IsByJobs(plan) ? 0 : count.AnsweredInBatch,
            Calls = expected.Calls,
            PromptTokens = expected.PromptTokens,
            CompletionTokens = expected.CompletionTokens,
            SyncCostUsd = count.OneByOne.SyncCostUsd,
            BatchCostUsd = count.ByJobs.BatchCostUsd,
            AtMost = new EstimateBound(most.Calls, most.PromptTokens, most.CompletionTokens, most.SyncCostUsd, most.BatchCostUsd),
            PricesAsOf = prices.AsOf,
        };
    }

    /// <summary>The indicators that rules alone do not settle.</summary>
    private async Task<List<EstimatedItem>> ToAskAsync(IReadOnlyList<Indicator> indicators, BatchPlan plan, CancellationToken cancellationToken)
    {
        var policy = Policies.Of(plan.Provider, plan.Model, plan.Routing, settings);
        var open = new List<EstimatedItem>();
        foreach (var indicator in indicators)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using (await slots.EnterAsync())
            {
                if (new EstimatedItem(indicator, policy) is { Open: not null } item)
                {
                    open.Add(item);
                }
            }
        }

        return open;
    }

    private async Task<IReadOnlyDictionary<string, Answer>> KnownAsync(List<EstimatedItem> open, BatchPlan plan, CancellationToken cancellationToken)
    {
        if (!SharesAnswers)
        {
            return new Dictionary<string, Answer>();
        }

        var since = time.GetUtcNow() - TimeSpan.FromDays(settings.AnswerCacheDays);
        string[] hashes = [.. open.Select(item => item.Prompt!.Hash).Distinct()];
        return await cache.FindAllAsync(plan.Provider, plan.Model, hashes, since, cancellationToken);
    }

    private void AnswerOpen(
        EstimatedItem item, BatchPlan plan, ModelAbilities abilities, IReadOnlyDictionary<string, Answer> known, Count count)
    {
        var (question, prompt) = (item.Open!, item.Prompt!);
        if (known.TryGetValue(prompt.Hash, out var found) && item.TryApply(found))
        {
            count.AnsweredBefore++;
            return;
        }

        if (item.IsCertain)
        {
            foreach (var (kind, longest) in LongestPrompts.From(item.Indicator, question))
            {
                count.Most.Add(kind, CallPrices.Most(plan.Provider, plan.Model, longest, abilities), TriesAtMost);
            }
        }

        var usual = UsualTokens.Of(prompt, item.Agree());
        var usage = new TokenUsage(usual.Prompt, usual.Answer, Cached: 0);
        count.ByJobs.Add(question.Kind, usage);
        if (SharesAnswers && !count.Asked.Add(prompt.Hash))
        {
            count.AnsweredInBatch++;
            return;
        }

        count.OneByOne.Add(question.Kind, usage);
    }

    private static bool IsByJobs(BatchPlan plan) => plan.Dispatch == KnownDispatches.Batch;

    private sealed class Count(UsageTotals oneByOne, UsageTotals byJobs, UsageTotals most)
    {
        public UsageTotals OneByOne => oneByOne;

        /// <summary>In jobs, questions in the same words go side by side, so each is asked.</summary>
        public UsageTotals ByJobs => byJobs;

        public UsageTotals Most => most;

        /// <summary>Hashes of the prompts that are asked.</summary>
        public HashSet<string> Asked { get; } = [];

        public int AnsweredBefore { get; set; }

        public int AnsweredInBatch { get; set; }
    }
}
