using System.Text.Json;
using Classify.Core.Stages;
using Classify.Data;
using Classify.Data.Tables;
using Classify.Service.Paging;
using Microsoft.EntityFrameworkCore;

namespace Classify.Service.Classifications;

/// <summary>What the API reads of current classifications.</summary>
internal sealed class ClassificationReads(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>Current classifications by indicator id.</summary>
    public async Task<Page<ClassificationView>> ListAsync(
        ClassificationFilter filter, string? after, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await filter.Apply(context.Classifications)
            .Where(row => after == null || string.Compare(row.IndicatorId, after) > 0)
            .OrderBy(row => row.IndicatorId)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page<ClassificationView>.Of(rows, limit, ClassificationView.Of, row => row.IndicatorId);
    }

    /// <summary>The current classification of an indicator and how it came about, or null where there is none.</summary>
    public async Task<ClassificationDetail?> FindAsync(string indicatorId, CancellationToken cancellationToken)
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
        return new ClassificationDetail(
            ClassificationView.Of(current),
            [.. results.OrderBy(row => row.Run).ThenBy(row => row.Stage).Select(StageResultView.Of)],
            [.. log.Select(ProcessingLogView.Of)]);
    }
}

/// <summary>The current classification of an indicator and its stage timeline.</summary>
public sealed record ClassificationDetail(
    ClassificationView Classification, IReadOnlyList<StageResultView> Stages, IReadOnlyList<ProcessingLogView> Log);

/// <summary>What a stage decided.</summary>
public sealed record StageResultView(
    int Run, Stage Stage, JsonElement Result, double Confidence, ConfidenceSource ConfidenceSource, DecidedBy DecidedBy,
    string Reasoning, string RulesVersion, double DurationMs, DateTimeOffset CreatedAt)
{
    public static StageResultView Of(StageResultRow row) => new(
        row.Run, row.Stage, JsonSerializer.Deserialize<JsonElement>(row.Result), row.Confidence, row.ConfidenceSource,
        row.DecidedBy, row.Reasoning, row.RulesVersion, row.DurationMs, row.CreatedAt);
}

/// <summary>A line of the history.</summary>
public sealed record ProcessingLogView(
    int Run, Stage Stage, ProcessingStatus Status, string? ErrorClass, string? ErrorMessage, double? ProcessingTimeMs,
    DateTimeOffset CreatedAt)
{
    public static ProcessingLogView Of(ProcessingLogRow row) => new(
        row.Run, row.Stage, row.Status, row.ErrorClass, row.ErrorMessage, row.ProcessingTimeMs, row.CreatedAt);
}
