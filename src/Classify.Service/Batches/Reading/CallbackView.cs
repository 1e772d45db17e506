using Classify.Core.Taxonomy;
using Classify.Data.Tables;

namespace Classify.Service.Batches.Reading;

/// <summary>Whether the callback address of a batch has been told. The address itself may hold a secret and is not shown.</summary>
/// <param name="Status"><c>pending</c> until the batch ends; then <c>queued</c>, <c>delivered</c>, <c>gone</c> or <c>failed</c>.</param>
/// <param name="Attempts">Attempts that came to their end.</param>
/// <param name="LastStatus">HTTP status of the last attempt; null where nothing answered.</param>
/// <param name="Error">Why the last attempt failed.</param>
public sealed record CallbackView(string Status, int Attempts, int? LastStatus, string? Error, DateTimeOffset? NextAttemptAt)
{
    private const string Pending = "pending";

    /// <summary>Null where there is no callback address, or its delivery is long past.</summary>
    /// <param name="latest">The latest delivery of the batch.</param>
    public static CallbackView? Of(BatchRow batch, WebhookDeliveryRow? latest)
    {
        if (batch.CallbackUrl is null)
        {
            return null;
        }

        if (batch.EndedAt is null)
        {
            return new CallbackView(Pending, 0, null, null, null);
        }

        return latest is null
            ? null
            : new CallbackView(WireName.Of(latest.Status), latest.Attempt, latest.LastStatus, latest.Error, latest.NextAttemptAt);
    }
}
