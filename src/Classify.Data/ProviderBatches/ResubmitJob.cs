using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>Enters that a job is about to be sent once more, because its provider knows nothing of it. Its names stay.</summary>
public sealed class ResubmitJob(string submitId) : Write<bool>
{
    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    /// <summary>False when its fate is known by now, a candidate for it is, or nobody wants it any more: it must not be sent then.</summary>
    protected internal override bool Execute(WriteSession session) =>
        session.Statement(
                """
                UPDATE provider_batches SET attempt = attempt + 1, attempted_at = @now, next_poll_at = NULL
                WHERE submit_id = @submit_id AND status = @submitting AND candidate_id IS NULL
                  AND cancel_requested_at IS NULL AND ended_at IS NULL
                """)
            .Execute(session.Now, submitId, ProviderBatchRow.Submitting) > 0;
}
