using Classify.Core.Stages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>One indicator of a batch and where it stands.</summary>
public sealed class BatchItemRow
{
    public required string TraceId { get; init; }

    public required string IndicatorId { get; init; }

    /// <summary>The portion, from 0, that is worked on together.</summary>
    public required int Chunk { get; init; }

    public required ItemState State { get; init; }

    /// <summary>From 1; one more at every retry by a user.</summary>
    public required int Run { get; init; }

    /// <summary>Our own exceptions caught in this run.</summary>
    public required int Attempt { get; init; }

    /// <summary>One more at every take: a run that holds an older number changes nothing.</summary>
    public required long Fence { get; init; }

    public AskMode? Ask { get; init; }

    public long? WaitingFor { get; init; }

    public DateTimeOffset? ParkedAt { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The stage that failed last, while there is an error.</summary>
    public Stage? Stage { get; init; }

    public string? ErrorClass { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>Time worked on it, waiting left out, in milliseconds.</summary>
    public required double ActiveMs { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The indicator as accepted, as a JSON object.</summary>
    public required string Input { get; init; }
}

internal sealed class BatchItemConfiguration : IEntityTypeConfiguration<BatchItemRow>
{
    public void Configure(EntityTypeBuilder<BatchItemRow> builder) =>
        builder.ToTable("batch_items").HasKey(row => new { row.TraceId, row.IndicatorId });
}
