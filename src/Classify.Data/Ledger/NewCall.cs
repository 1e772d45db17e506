using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Tables;

namespace Classify.Data.Ledger;

/// <summary>A question about to be put to a model, or about to be answered from an earlier call.</summary>
public sealed record NewCall
{
    public required string TraceId { get; init; }

    /// <summary>The item as the run took it.</summary>
    public required TakenItem Item { get; init; }

    /// <summary>The stage that waits for the answer.</summary>
    public required Stage Stage { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public CallDispatch Dispatch { get; init; } = CallDispatch.Sync;

    /// <summary>From 1: which try at the same question this is.</summary>
    public required int Attempt { get; init; }

    /// <summary>Names the question: the same for the same words to the same model, whatever the item.</summary>
    public required string PromptHash { get; init; }

    public required string PromptVersion { get; init; }
}
