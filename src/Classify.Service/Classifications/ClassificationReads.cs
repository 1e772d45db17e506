using System.Text.Json;
using System.Text.Json.Nodes;
using Classify.Data;
using Classify.Data.Tables;
using Classify.Service.Json;
using Classify.Service.Paging;
using Microsoft.EntityFrameworkCore;

namespace Classify.Service.Classifications;

/// <summary>What the API reads of current classifications.</summary>
internal sealed class ClassificationReads(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>Current classifications by indicator id.</summary>
    public async Task<Page<ClassificationRow>> ListAsync(
        ClassificationFilter filter, string? after, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await filter.Apply(context.Classifications)
            .Where(row => after == null || string.Compare(row.IndicatorId, after) > 0)
            .OrderBy(row => row.IndicatorId)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page<ClassificationRow>.Of(rows, limit, row => row, row => row.IndicatorId);
    }

    /// <summary>
    /// The current classification of an indicator, with <c>stages</c> (what each stage decided) and <c>log</c> (its history)
    /// of the batch that decided it; null where there is none.
    /// </summary>
    public async Task<JsonObject?> FindAsync(string indicatorId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var current = await context.Classifications.FirstOrDefaultAsync(row => row.IndicatorId == indicatorId, cancellationToken);
        if (current is null)
        {
            return null;
        }

        var results = await context.StageResults
            .Where(row => row.TraceId == current.TraceId && row.IndicatorId == indicatorId)
            .ToListAsync(cancellationToken);
        var log = await context.ProcessingLog
            .Where(row => row.TraceId == current.TraceId && row.IndicatorId == indicatorId)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return Detail(current, [.. results.OrderBy(row => row.Run).ThenBy(row => row.Stage)], log);
    }

    /// <summary>The current row with its timeline beside its columns.</summary>
    private static JsonObject Detail(ClassificationRow current, List<StageResultRow> stages, List<ProcessingLogRow> log)
    {
        var detail = JsonSerializer.SerializeToNode(current, JsonSetup.Options)!.AsObject();
        detail["stages"] = JsonSerializer.SerializeToNode(stages, JsonSetup.Options);
        detail["log"] = JsonSerializer.SerializeToNode(log.Select(ProcessingLogView.Of), JsonSetup.Options);
        return detail;
    }
}
