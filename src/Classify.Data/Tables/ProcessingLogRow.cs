using System.Text.Json.Serialization;
using Classify.Core.Stages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>What a line of <c>processing_log</c> reports.</summary>
public enum ProcessingStatus
{
    [JsonStringEnumMemberName("started")] Started,
    [JsonStringEnumMemberName("completed")] Completed,
    [JsonStringEnumMemberName("failed")] Failed,
}

/// <summary>One line of an indicator's history.</summary>
public sealed class ProcessingLogRow
{
    public long Id { get; init; }

    public required string TraceId { get; init; }

    public required string IndicatorId { get; init; }

    public required int Run { get; init; }

    public required Stage Stage { get; init; }

    public required ProcessingStatus Status { get; init; }

    public string? ErrorClass { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>JSON object, or null.</summary>
    public string? Metadata { get; init; }

    public double? ProcessingTimeMs { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class ProcessingLogConfiguration : IEntityTypeConfiguration<ProcessingLogRow>
{
    public void Configure(EntityTypeBuilder<ProcessingLogRow> builder) =>
        builder.ToTable("processing_log").HasKey(row => row.Id);
}
