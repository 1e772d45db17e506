using Classify.Data.Deliveries;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Service.Webhooks;

/// <summary>Sends what is due. A delivery whose attempt could not be noted is still due, and so is sent again.</summary>
internal sealed partial class WebhookRound(
    DueDeliveries due, WebhookSender sender, IWriter writer, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<WebhookRound> logger)
{
    /// <summary>A receiver that does not answer holds up no more than the others of its round.</summary>
    private const int AtOnce = 32;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            var deliveries = await due.FindAsync(time.GetUtcNow(), AtOnce, stop.Token);
            await Task.WhenAll(deliveries.Select(delivery => DeliverAsync(delivery, stop.Token)));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was not noted is sent again after the next start.
        }
    }

    private async Task DeliverAsync(WebhookDeliveryRow delivery, CancellationToken cancellationToken)
    {
        var result = await sender.SendAsync(delivery, cancellationToken);
        var attempt = DeliverySchedule.After(delivery, result, time.GetUtcNow(), Random.Shared.NextDouble());
        var outcome = await writer.WriteAsync(new NoteDelivery(delivery.Id, attempt), CancellationToken.None);
        if (!outcome.IsCommitted)
        {
            Log.NotNoted(logger, delivery.DeliveryId, outcome.Failure);
        }
        else if (attempt.Status is DeliveryStatus.Failed or DeliveryStatus.Gone)
        {
            Log.GivenUp(logger, delivery.DeliveryId, delivery.TraceId, attempt.Error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Delivery {DeliveryId} could not be noted and will be sent again, storage failed: {Failure}")]
        public static partial void NotNoted(ILogger logger, string deliveryId, string failure);

        [LoggerMessage(LogLevel.Warning, "Delivery {DeliveryId} of batch {TraceId} is given up: {Error}")]
        public static partial void GivenUp(ILogger logger, string deliveryId, string traceId, string? error);
    }
}
