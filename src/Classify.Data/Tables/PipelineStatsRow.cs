using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>The statistics of a batch, from its acceptance on.</summary>
public sealed class PipelineStatsRow
{
    public long Id { get; init; }

    /// <summary>The batch's trace id.</summary>
    public required string BatchId { get; init; }

    public required string Model { get; init; }

    public required string Provider { get; init; }

    public required int TotalIndicators { get; init; }

    public int? SuccessfulIndicators { get; init; }

    public int? FailedIndicators { get; init; }

    public required DateTimeOffset BatchStartTime { get; init; }

    public DateTimeOffset? BatchEndTime { get; init; }

    public long? TotalDurationMs { get; init; }

    /// <summary>Mean active (not waiting) time of the batch's items.</summary>
    public long? AvgTimePerIndicatorMs { get; init; }

    public double? AvgConfidence { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

internal sealed class PipelineStatsConfiguration : IEntityTypeConfiguration<PipelineStatsRow>
{
    public void Configure(EntityTypeBuilder<PipelineStatsRow> builder) =>
        builder.ToTable("pipeline_stats").HasKey(row => row.Id);
}
