using Classify.Data.Batches;
using Classify.Data.Writing;

namespace Classify.Data.Ledger;

/// <summary>
/// Enters what came of a call, whoever owns its item by now. Settling twice changes nothing; an answer or error that comes
/// after all replaces an unknown result. Whoever settles the last call of a cancelled batch ends the batch.
/// </summary>
/// <param name="id">From <see cref="OpenOutcome.Opened"/>.</param>
public sealed class SettleCall(long id, CallResult result) : Write<bool>
{
    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    /// <summary>Says whether the call was still to be settled.</summary>
    protected internal override bool Execute(WriteSession session)
    {
        if (CallSettlement.Enter(session, id, result) is not { } traceId)
        {
            return false;
        }

        BatchCounters.EndStranded(session, traceId);
        return true;
    }
}
