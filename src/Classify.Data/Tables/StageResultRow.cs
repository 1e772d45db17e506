using System.Text.Json;
using Classify.Core.Stages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>What one stage decided for one indicator in one run.</summary>
public sealed class StageResultRow
{
    public required string TraceId { get; init; }

    public required string IndicatorId { get; init; }

    public required int Run { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>The stage's own fields, a JSON object.</summary>
    public required JsonElement Result { get; init; }

    public required double Confidence { get; init; }

    public required ConfidenceSource ConfidenceSource { get; init; }

    public required DecidedBy DecidedBy { get; init; }

    public required string Reasoning { get; init; }

    public required string RulesVersion { get; init; }

    /// <summary>Active time, waiting left out, in milliseconds.</summary>
    public required double DurationMs { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class StageResultConfiguration : IEntityTypeConfiguration<StageResultRow>
{
    public void Configure(EntityTypeBuilder<StageResultRow> builder) =>
        builder.ToTable("stage_results").HasKey(row => new { row.TraceId, row.IndicatorId, row.Run, row.Stage });
}
