using Classify.Data.Ledger;
using Classify.Data.Tables;

namespace Classify.Data.ProviderBatches;

/// <summary>One row of a job's results.</summary>
/// <param name="CustomId">Names the request.</param>
public abstract record ImportedRow(string CustomId)
{
    /// <summary>The model answered, if only to decline. The item goes on with its answer.</summary>
    /// <param name="Ask">What is to be done with a question that is open even so; null as the batch's dispatch says.</param>
    public sealed record Answered(string CustomId, CallResult.Answered Result, AskMode? Ask = null) : ImportedRow(CustomId);

    /// <summary>The provider gave no answer that can be read; none costs nothing.</summary>
    /// <param name="Outcome">
    /// <see cref="RequestOutcome.Failed"/>, <see cref="RequestOutcome.Expired"/> or <see cref="RequestOutcome.Cancelled"/>.
    /// </param>
    /// <param name="HttpStatus">Null where there is none.</param>
    /// <param name="Error">What went wrong, without keys.</param>
    public sealed record Unanswered(string CustomId, RequestOutcome Outcome, int? HttpStatus, string Error, Fallback Fallback)
        : ImportedRow(CustomId)
    {
        /// <summary>An answer came that cannot be read: what it cost is not known, and its reservation stays.</summary>
        public bool MayBePaid { get; init; }

        /// <summary>Why its question went another way.</summary>
        public string Reason { get; init; } = Error;

        internal CallResult Result => MayBePaid
            ? new CallResult.Unknown { HttpStatus = HttpStatus, Error = Error }
            : new CallResult.Failed(HttpStatus, Error);
    }
}
