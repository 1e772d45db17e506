using System.Globalization;
using Classify.Core.Stages;
using Classify.Data;
using Classify.Data.Batches;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Service.Asking;
using Classify.Service.Paging;
using Classify.Service.ProviderBatches;
using Classify.Service.Settings;
using Microsoft.EntityFrameworkCore;

namespace Classify.Service.Batches.Reading;

/// <summary>What the API reads of batches.</summary>
internal sealed class BatchReads(IDbContextFactory<ClassifyContext> contexts, BatchJobs jobs, Models models, TokenRooms rooms, TimeProvider time)
{
    /// <summary>The batch, or null where there is none.</summary>
    public async Task<BatchView?> FindAsync(string traceId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Batches.FirstOrDefaultAsync(batch => batch.TraceId == traceId, cancellationToken);
        return row is null
            ? null
            : View(
                row, await PauseAsync(context, row, cancellationToken), await LatestDeliveriesAsync(context, [row], cancellationToken),
                await JobsAsync(row, cancellationToken));
    }

    /// <summary>Those of <paramref name="traceIds"/> that there are.</summary>
    public async Task<IReadOnlyList<BatchView>> FindAsync(
        IReadOnlyCollection<string> traceIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Batches.Where(batch => traceIds.Contains(batch.TraceId)).ToListAsync(cancellationToken);
        var deliveries = await LatestDeliveriesAsync(context, rows, cancellationToken);
        var views = new List<BatchView>(rows.Count);
        foreach (var row in rows)
        {
            views.Add(View(
                row, await PauseAsync(context, row, cancellationToken), deliveries, await JobsAsync(row, cancellationToken)));
        }

        return views;
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
        var deliveries = await LatestDeliveriesAsync(context, rows, cancellationToken);
        var pauses = new Dictionary<string, PauseView?>();
        foreach (var row in rows)
        {
            pauses.Add(row.TraceId, await PauseAsync(context, row, cancellationToken));
        }

        return Page<BatchView>.Of(rows, limit, row => View(row, pauses[row.TraceId], deliveries), row => row.Seq.ToString(CultureInfo.InvariantCulture));
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

    private static async Task<IReadOnlyDictionary<string, WebhookDeliveryRow>> LatestDeliveriesAsync(
        ClassifyContext context, IReadOnlyList<BatchRow> batches, CancellationToken cancellationToken)
    {
        var told = batches.Where(batch => batch.CallbackUrl is not null && batch.EndedAt is not null).Select(batch => batch.TraceId).ToList();
        if (told.Count == 0)
        {
            return new Dictionary<string, WebhookDeliveryRow>();
        }

        var deliveries = await context.WebhookDeliveries
            .Where(delivery => told.Contains(delivery.TraceId))
            .OrderBy(delivery => delivery.Id)
            .ToListAsync(cancellationToken);
        return deliveries.GroupBy(delivery => delivery.TraceId).ToDictionary(group => group.Key, group => group.Last());
    }

    private async Task<IReadOnlyList<ProviderBatchView>?> JobsAsync(BatchRow row, CancellationToken cancellationToken)
    {
        if (row.Dispatch != KnownDispatches.Batch)
        {
            return null;
        }

        var (found, now) = (await jobs.OfAsync(row.TraceId, cancellationToken), time.GetUtcNow());
        return [.. found.Select(job => ProviderBatchView.Of(job, now))];
    }

    /// <summary>Why the batch is held up: nothing can be asked, or what is in no job yet has no room in one.</summary>
    private async Task<PauseView?> PauseAsync(ClassifyContext context, BatchRow row, CancellationToken cancellationToken)
    {
        if (row.EndedAt is not null)
        {
            return null;
        }

        if (models.PauseOf(row.Provider, row.Model) is { } pause)
        {
            return pause;
        }

        return row.Dispatch == KnownDispatches.Batch && row.Waiting > 0 && rooms.WaitOf(row.Provider, row.Model) is { } wait
            && await context.ProviderBatchRequests.AnyAsync(
                request => request.TraceId == row.TraceId && request.SubmitId == null && request.Outcome == null, cancellationToken)
                ? wait
                : null;
    }

    private static BatchView View(
        BatchRow row, PauseView? pause, IReadOnlyDictionary<string, WebhookDeliveryRow> deliveries,
        IReadOnlyList<ProviderBatchView>? shown = null) =>
        BatchView.Of(row, pause, CallbackView.Of(row, deliveries.GetValueOrDefault(row.TraceId)), shown);
}
