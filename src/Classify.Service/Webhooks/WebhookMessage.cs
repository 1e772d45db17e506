using System.Text.Json;
using Classify.Data.Deliveries;
using Classify.Data.Tables;
using Classify.Service.Batches.Reading;
using Classify.Service.Json;

namespace Classify.Service.Webhooks;

/// <summary>What a receiver is told.</summary>
/// <param name="Event"><c>batch.completed</c> or <c>batch.cancelled</c>.</param>
/// <param name="DeliveryId">The same whenever the same message is sent again.</param>
/// <param name="Batch">The batch as it ended.</param>
internal sealed record WebhookMessage(string Event, string DeliveryId, BatchView Batch)
{
    private const string Completed = "batch.completed";
    private const string Cancelled = "batch.cancelled";

    /// <exception cref="JsonException">The stored batch cannot be read.</exception>
    public static WebhookMessage Of(WebhookDeliveryRow delivery)
    {
        var batch = BatchSnapshot.Read(delivery.Batch);
        return new WebhookMessage(
            batch.State == BatchState.Cancelled ? Cancelled : Completed, delivery.DeliveryId, BatchView.Of(batch, pause: null, callback: null));
    }

    /// <summary>The body, the same bytes at every attempt.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSetup.Options);
}
