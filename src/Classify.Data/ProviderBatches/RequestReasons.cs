using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>Says why questions brought no answer.</summary>
public sealed class RequestReasons(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>What happened to the newest request of a run of an item; null where there was none, or nothing is known.</summary>
    /// <param name="run">From 1.</param>
    public async Task<string?> LastAsync(string traceId, string indicatorId, int run, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatchRequests
            .Where(row => row.TraceId == traceId && row.IndicatorId == indicatorId && row.Run == run)
            .OrderByDescending(row => row.Id)
            .Select(row => row.Reason)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
