using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>A request of a job that the provider has said nothing of.</summary>
/// <param name="IsWaitedFor">False where its item was cancelled or has gone another way.</param>
public sealed record OpenRequest(string CustomId, string TraceId, string IndicatorId, int Attempt, bool IsWaitedFor);

/// <summary>Lists what of a job was not imported.</summary>
public sealed class OpenRequests(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>Those requests, in the order in which they were submitted.</summary>
    public async Task<IReadOnlyList<OpenRequest>> OfJobAsync(string submitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Database.SqlQuery<RequestRow>(
                $"""
                SELECT r.custom_id, r.trace_id, r.indicator_id, r.attempt,
                  i.state = 'waiting-on-provider' AND COALESCE(i.waiting_for = r.id, 0) AS is_waited_for
                FROM provider_batch_requests r
                JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
                WHERE r.submit_id = {submitId} AND r.outcome IS NULL
                ORDER BY r.id
                """)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new OpenRequest(row.custom_id, row.trace_id, row.indicator_id, row.attempt, row.is_waited_for))];
    }

    private sealed record RequestRow(string custom_id, string trace_id, string indicator_id, int attempt, bool is_waited_for);
}
