using Classify.Data.Conventions;
using Classify.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Retention;

/// <summary>Forgets idempotency keys that came before <paramref name="before"/>.</summary>
public sealed class DropOldIdempotencyKeys(DateTimeOffset before) : Write<int>
{
    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    /// <summary>Says how many were dropped.</summary>
    protected internal override int Execute(WriteSession session)
    {
        using var context = session.CreateContext();
        var limit = Timestamp.Text(before);
        return context.Database.ExecuteSql($"DELETE FROM idempotency_keys WHERE created_at < {limit}");
    }
}
