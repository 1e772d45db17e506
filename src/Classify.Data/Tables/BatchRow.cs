using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>An accepted batch with its counters, which change only together with its items.</summary>
public sealed class BatchRow
{
    /// <summary>Order of acceptance.</summary>
    public long Seq { get; init; }

    public required string TraceId { get; init; }

    public required BatchState State { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required string Routing { get; init; }

    public required string Dispatch { get; init; }

    public string? Profile { get; init; }

    public string? CallbackUrl { get; init; }

    public required bool OverwriteHuman { get; init; }

    public required int Total { get; init; }

    public required int Queued { get; init; }

    public required int Running { get; init; }

    public required int Waiting { get; init; }

    public required int Retrying { get; init; }

    public required int Completed { get; init; }

    public required int Failed { get; init; }

    public required int Cancelled { get; init; }

    public required int NeedsReview { get; init; }

    /// <summary>Items that have not ended.</summary>
    public required int OpenItems { get; init; }

    /// <summary>Milliseconds between the starts of two chunks, as set when the batch was accepted.</summary>
    public required int EmitDelayMs { get; init; }

    /// <summary>What its calls cost, in dollars; null where there were calls and the price of none is known.</summary>
    public double? CostUsd { get; init; }

    /// <summary>What its calls would have cost without the discount of a provider's batch interface, in dollars; null as above.</summary>
    public double? SyncCostUsd { get; init; }

    /// <summary>Reservations of calls on their way and of calls of unknown outcome, which may have been paid; in dollars.</summary>
    public required double ReservedUsd { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public DateTimeOffset? CancelRequestedAt { get; init; }

    public DateTimeOffset? DeadlineAt { get; init; }

    /// <summary>One more at every change: the event id of snapshots.</summary>
    public required long Version { get; init; }
}

internal sealed class BatchConfiguration : IEntityTypeConfiguration<BatchRow>
{
    public void Configure(EntityTypeBuilder<BatchRow> builder) =>
        builder.ToTable("batches").HasKey(row => row.Seq);
}
