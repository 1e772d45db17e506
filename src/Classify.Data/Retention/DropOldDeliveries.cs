using Classify.Data.Conventions;
using Classify.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Retention;

/// <summary>Forgets deliveries that were queued before <paramref name="before"/> and have ended.</summary>
public sealed class DropOldDeliveries(DateTimeOffset before) : Write<int>
{
    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    /// <summary>Says how many were dropped.</summary>
    protected internal override int Execute(WriteSession session)
    {
        using var context = session.CreateContext();
        var limit = Timestamp.Text(before);
        return context.Database.ExecuteSql($"DELETE FROM webhook_deliveries WHERE status <> 'queued' AND created_at < {limit}");
    }
}
