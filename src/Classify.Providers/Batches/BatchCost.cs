using Classify.Providers.Calls;
using Classify.Providers.Prices;

namespace Classify.Providers.Batches;

/// <summary>What one answer of a job cost, and what a synchronous call would have; in USD, null where the price is not known.</summary>
public sealed record BatchCost(decimal? Cost, decimal? SyncCost)
{
    private static readonly BatchCost Nothing = new(0, 0);
    private static readonly BatchCost Unknown = new(null, null);

    /// <param name="reply">As <see cref="IBatchClient.Read"/> gives it; a failure costs nothing unless an answer came that cannot be read.</param>
    public static BatchCost Of(PriceBook prices, string provider, string model, ModelReply reply) => reply switch
    {
        ModelReply.Answered answered => Of(prices, provider, model, answered.Usage),
        ModelReply.Refused refused => Of(prices, provider, model, refused.Usage),
        ModelReply.Failed { MayBePaid: true } => Unknown,
        _ => Nothing,
    };

    private static BatchCost Of(PriceBook prices, string provider, string model, TokenUsage? usage) =>
        new(prices.Cost(provider, model, usage, inBatch: true), prices.Cost(provider, model, usage));
}
