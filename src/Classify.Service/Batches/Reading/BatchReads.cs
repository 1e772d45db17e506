using System.Globalization;
using Classify.Core.Stages;
using Classify.Data;
using Classify.Data.Batches;
using Classify.Data.Tables;
using Classify.Service.Asking;
using Classify.Service.Paging;
using Microsoft.EntityFrameworkCore;

namespace Classify.Service.Batches.Reading;

/// <summary>What the API reads of batches.</summary>
internal sealed class BatchReads(IDbContextFactory<ClassifyContext> contexts, Models models)
{
    /// <summary>The batch, or null where there is none.</summary>
    public async Task<BatchView?> FindAsync(string traceId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Batches.FirstOrDefaultAsync(batch => batch.TraceId == traceId, cancellationToken);
        return row is null ? null : View(row);
    }

    /// <summary>Those of <paramref name="traceIds"/> that there are.</summary>
    public async Task<IReadOnlyList<BatchView>> FindAsync(
        IReadOnlyCollection<string> traceIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Batches.Where(batch => traceIds.Contains(batch.TraceId)).ToListAsync(cancellationToken);
        return [.. rows.Select(View)];
    }

    /// <summary>Batches, the latest first.</summary>
    public async Task<Page<BatchView>> ListAsync(
        BatchState? status, string? provider, long? before, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Batches
            .Where(batch => status == null || batch.State == status)
            .Where(batch => provider == null || batch.Provider == provider)
            .Where(batch => before == null || batch.Seq < before)
            .OrderByDescending(batch => batch.Seq)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page<BatchView>.Of(rows, limit, View, row => row.Seq.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The results of one batch, by indicator id.</summary>
    public async Task<Page<BatchResultRow>> ListResultsAsync(
        string traceId, string? after, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.BatchResults
            .Where(result => result.TraceId == traceId)
            .Where(result => after == null || string.Compare(result.IndicatorId, after) > 0)
            .OrderBy(result => result.IndicatorId)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page<BatchResultRow>.Of(rows, limit, row => row, row => row.IndicatorId);
    }

    /// <summary>The items of one batch, by indicator id.</summary>
    public async Task<Page<BatchItemView>> ListItemsAsync(
        string traceId, IReadOnlyCollection<ItemState> states, string? after, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.BatchItems
            .Where(item => item.TraceId == traceId && states.Contains(item.State))
            .Where(item => after == null || string.Compare(item.IndicatorId, after) > 0)
            .OrderBy(item => item.IndicatorId)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page<BatchItemView>.Of(rows, limit, BatchItemView.Of, row => row.IndicatorId);
    }

    private BatchView View(BatchRow row) => BatchView.Of(row, row.EndedAt is null ? models.PauseOf(row.Provider, row.Model) : null);
}
