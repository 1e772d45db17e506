using Classify.Core.Prompts;
using Classify.Data.Ledger;
using Classify.Providers.Abilities;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Prices;

namespace Classify.Service.Asking;

/// <summary>What calls cost and may cost, in US dollars; null where it is not known, never 0.</summary>
internal sealed class CallPrices(PriceBook prices, LearntAbilities learnt)
{
    /// <summary>The most that asking <paramref name="prompt"/> now can cost.</summary>
    public async Task<double?> ReservationAsync(
        string provider, string model, Prompt prompt, CancellationToken cancellationToken, bool inBatch = false)
    {
        var most = Most(provider, model, prompt, await learnt.OfAsync(provider, model, cancellationToken));
        return (double?)prices.Reservation(provider, model, most.Prompt, most.Completion, inBatch);
    }

    /// <summary>
    /// What a model is sure to accept: until it has accepted a request, it may yet turn out that it cannot be asked not to think.
    /// </summary>
    public async Task<ModelAbilities> SureAbilitiesAsync(string provider, string model, CancellationToken cancellationToken)
    {
        var known = await learnt.OfAsync(provider, model, cancellationToken);
        return await learnt.AreCompleteAsync(provider, model, cancellationToken) ? known : known.Without(RequestPart.ReasoningEffort);
    }

    /// <summary>The most tokens that asking <paramref name="prompt"/> can take, thinking included: what the request itself allows.</summary>
    public static TokenUsage Most(string provider, string model, Prompt prompt, ModelAbilities abilities)
    {
        var (tokens, output) = PromptTokens.Estimate(prompt);
        return new TokenUsage(tokens, ModelFacts.Of(provider, model).OutputLimit(output, abilities), Cached: 0);
    }

    /// <summary>What these tokens cost.</summary>
    /// <param name="usage">Null where the provider did not say.</param>
    public double? Cost(string provider, string model, TokenUsage? usage, bool inBatch = false) =>
        (double?)prices.Cost(provider, model, usage, inBatch);

    /// <summary>What a call cost.</summary>
    public CallCost OfCall(string provider, string model, ModelReply reply) =>
        CallCost.Sync((double?)BatchCost.Of(prices, provider, model, reply).SyncCost);

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
