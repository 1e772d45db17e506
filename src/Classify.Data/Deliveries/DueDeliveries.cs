using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Deliveries;

/// <summary>Finds what is to be delivered now.</summary>
public sealed class DueDeliveries(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>Deliveries that are due at <paramref name="now"/>, the longest due first.</summary>
    public async Task<IReadOnlyList<WebhookDeliveryRow>> FindAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.WebhookDeliveries
            .Where(row => row.Status == DeliveryStatus.Queued && row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt)
            .Take(most)
            .ToListAsync(cancellationToken);
    }
}
