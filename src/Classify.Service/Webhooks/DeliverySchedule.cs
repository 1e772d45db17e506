using System.Net;
using Classify.Data.Deliveries;
using Classify.Data.Tables;

namespace Classify.Service.Webhooks;

/// <summary>Decides what follows from an attempt: 2xx and 410 end a delivery, everything else is tried again for a day.</summary>
internal static class DeliverySchedule
{
    /// <summary>How long a delivery is tried after its batch ended.</summary>
    public static readonly TimeSpan TriedFor = TimeSpan.FromHours(24);

    private const int MostDoublings = 20;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <param name="jitter">0 to 1.</param>
    public static DeliveryAttempt After(WebhookDeliveryRow delivery, SendResult result, DateTimeOffset now, double jitter)
    {
        int? status = result.Status is { } answered ? (int)answered : null;
        if (result.Error is null)
        {
            return new DeliveryAttempt(DeliveryStatus.Delivered, status, null, null);
        }

        if (result.Status == HttpStatusCode.Gone)
        {
            return new DeliveryAttempt(DeliveryStatus.Gone, status, result.Error, null);
        }

        var next = now + Wait(delivery.Attempt + 1, jitter);
        return next <= delivery.CreatedAt + TriedFor
            ? new DeliveryAttempt(DeliveryStatus.Queued, status, result.Error, next)
            : new DeliveryAttempt(DeliveryStatus.Failed, status, result.Error, null);
    }

    /// <summary>Half of the doubled wait is fixed, the other half random, so that many that failed together do not return together.</summary>
    private static TimeSpan Wait(int failures, double jitter)
    {
        var doubled = First * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        return (doubled < Longest ? doubled : Longest) * (0.5 + (jitter / 2));
    }
}
