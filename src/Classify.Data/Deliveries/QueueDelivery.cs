using Classify.Core.Taxonomy;
using Classify.Data.Conventions;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Deliveries;

/// <summary>Queues what a callback address is told, in the transaction that ends its batch.</summary>
internal static class QueueDelivery
{
    /// <summary>Queues a delivery where the batch has a callback address.</summary>
    public static void Of(WriteSession session, string traceId)
    {
        var urls = session.Statement("SELECT callback_url FROM batches WHERE trace_id = @trace_id AND callback_url IS NOT NULL")
            .Query(row => row.GetString(0), traceId);
        if (urls is not [var url])
        {
            return;
        }

        using var context = session.CreateContext();
        var batch = context.Batches.AsNoTracking().Single(row => row.TraceId == traceId);
        session.Statement(
                """
                INSERT INTO webhook_deliveries (delivery_id, trace_id, url, batch, status, attempt, next_attempt_at, created_at)
                VALUES (@delivery_id, @trace_id, @url, @batch, @status, 0, @now, @now)
                """)
            .Execute(
                Guid.CreateVersion7(Timestamp.Parse(session.Now)).ToString("N"), traceId, url, BatchSnapshot.Write(batch),
                WireName.Of(DeliveryStatus.Queued), session.Now);
    }
}
