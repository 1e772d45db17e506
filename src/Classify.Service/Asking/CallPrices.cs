using Classify.Core.Prompts;
using Classify.Data.Ledger;
using Classify.Providers.Abilities;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Prices;

namespace Classify.Service.Asking;

/// <summary>What calls cost and may cost, in US dollars; null where it is not known, never 0.</summary>
internal sealed class CallPrices(PriceBook prices)
{
    /// <summary>The most that asking <paramref name="prompt"/> can cost.</summary>
    public double? Reservation(string provider, string model, Prompt prompt, bool inBatch = false)
    {
        var most = Most(provider, model, prompt);
        return (double?)prices.Reservation(provider, model, most.Prompt, most.Completion, inBatch);
    }

    /// <summary>The most tokens that asking <paramref name="prompt"/> can take, thinking included.</summary>
    public static TokenUsage Most(string provider, string model, Prompt prompt)
    {
        var (tokens, output) = PromptTokens.Estimate(prompt);
        return new TokenUsage(tokens, ModelFacts.Of(provider, model).OutputLimit(output, thinkingSkipped: false), Cached: 0);
    }

    /// <summary>What a call cost.</summary>
    /// <param name="usage">Null where the provider did not say.</param>
    public double? Cost(string provider, string model, TokenUsage? usage, bool inBatch = false) =>
        (double?)prices.Cost(provider, model, usage, inBatch);

    /// <summary>What a row of a provider's job cost, and what a call would have.</summary>
    public CallCost InBatch(string provider, string model, ModelReply reply)
    {
        var cost = BatchCost.Of(prices, provider, model, reply);
        return new CallCost((double?)cost.Cost, (double?)cost.SyncCost);
    }

    /// <summary>The day that the prices were looked up.</summary>
    public DateOnly AsOf => prices.AsOf;

    /// <summary>Whether the model has a price.</summary>
    public bool IsKnown(string provider, string model) => prices.PriceOf(provider, model) is not null;
}
