using Classify.Core.Prompts;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;
using Classify.Providers.Prices;

namespace Classify.Service.Asking;

/// <summary>What calls cost and may cost, in US dollars; null where a model has no price.</summary>
internal sealed class CallPrices(PriceBook prices)
{
    /// <summary>The most that asking <paramref name="prompt"/> can cost.</summary>
    public double? Reservation(string provider, string model, Prompt prompt, bool inBatch = false)
    {
        var (tokens, output) = PromptTokens.Estimate(prompt);
        var limit = ModelFacts.Of(provider, model).OutputLimit(output, thinkingSkipped: false);
        return (double?)prices.Reservation(provider, model, tokens, limit, inBatch);
    }

    /// <summary>What a call cost.</summary>
    public double? Cost(string provider, string model, TokenUsage usage) => (double?)prices.Cost(provider, model, usage);

    /// <summary>Whether the model has a price.</summary>
    public bool IsKnown(string provider, string model) => prices.PriceOf(provider, model) is not null;
}
