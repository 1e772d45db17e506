using Classify.Core.Taxonomy;
using Classify.Data.Conventions;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.Deliveries;

/// <summary>What came of one attempt to deliver.</summary>
/// <param name="Status"><see cref="DeliveryStatus.Queued"/> where it is tried again.</param>
/// <param name="HttpStatus">Null where nothing answered.</param>
/// <param name="Error">In our own words; nothing of what the receiver said.</param>
/// <param name="NextAttemptAt">When it is tried again; null where it is not.</param>
public sealed record DeliveryAttempt(DeliveryStatus Status, int? HttpStatus, string? Error, DateTimeOffset? NextAttemptAt);

/// <summary>Notes what came of an attempt; a delivery that has ended stays as it is.</summary>
public sealed class NoteDelivery(long id, DeliveryAttempt attempt) : Write<bool>
{
    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    /// <summary>Says whether the delivery was still open.</summary>
    protected internal override bool Execute(WriteSession session) =>
        session.Statement(
                """
                UPDATE webhook_deliveries SET status = @status, attempt = attempt + 1, last_status = @last_status, error = @error,
                  next_attempt_at = @next_attempt_at, delivered_at = @delivered_at
                WHERE id = @id AND status = 'queued'
                """)
            .Execute(
                WireName.Of(attempt.Status), attempt.HttpStatus, attempt.Error,
                attempt.NextAttemptAt is { } next ? Timestamp.Text(next) : null,
                attempt.Status == DeliveryStatus.Delivered ? session.Now : null, id) > 0;
}
