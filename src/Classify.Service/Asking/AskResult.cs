using Classify.Core.Workflow;

namespace Classify.Service.Asking;

/// <summary>What came of wanting a question answered.</summary>
internal abstract record AskResult
{
    private AskResult()
    {
    }

    /// <summary>The question has its answer, if only that none will come.</summary>
    /// <param name="ValidatedBy">The call whose answer was found usable; null where none was.</param>
    public sealed record Got(Answer Answer, long? ValidatedBy) : AskResult
    {
        /// <summary>False where the limit of its own batch kept it from being sent: another batch may still ask the same.</summary>
        public bool WasAsked { get; init; } = true;
    }

    /// <summary>Nothing can be asked now, of the provider or for the money of the batch: try again then.</summary>
    public sealed record Paused(DateTimeOffset Until) : AskResult;

    /// <summary>The item was taken over or cancelled, or the ledger cannot be written: leave it alone.</summary>
    public sealed record Lost : AskResult;
}
