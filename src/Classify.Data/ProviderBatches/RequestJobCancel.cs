using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>
/// Enters that a job is to be cancelled at its provider, before the provider is told. It is polled at once, and then as
/// often as a new job.
/// </summary>
/// <param name="reason">Why, for the record.</param>
public sealed class RequestJobCancel(string submitId, string reason) : Write<bool>
{
    public override WriteUrgency Urgency => WriteUrgency.Interactive;

    /// <summary>False when it has ended, or its cancellation was requested before.</summary>
    protected internal override bool Execute(WriteSession session)
    {
        var isNew = session.Statement(
                """
                UPDATE provider_batches SET cancel_requested_at = @now, cancel_reason = @reason, polls = 0,
                  next_poll_at = CASE WHEN provider_id IS NULL THEN next_poll_at ELSE @now END
                WHERE submit_id = @submit_id AND cancel_requested_at IS NULL AND ended_at IS NULL
                """)
            .Execute(session.Now, reason, submitId) > 0;
        if (isNew)
        {
            ServedBatches.Touch(session, submitId);
        }

        return isNew;
    }
}
