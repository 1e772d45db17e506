using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>Where a message to a callback address stands.</summary>
public enum DeliveryStatus
{
    /// <summary>To be sent, for the first time or again.</summary>
    [JsonStringEnumMemberName("queued")] Queued,

    /// <summary>The receiver took it.</summary>
    [JsonStringEnumMemberName("delivered")] Delivered,

    /// <summary>The receiver wants no more of it (410).</summary>
    [JsonStringEnumMemberName("gone")] Gone,

    /// <summary>Its time is over.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}

/// <summary>A message to the callback address of a batch that ended. A batch that is retried ends, and tells, again.</summary>
public sealed class WebhookDeliveryRow
{
    public long Id { get; init; }

    /// <summary>The same for every attempt, so that a receiver knows what it has seen.</summary>
    public required string DeliveryId { get; init; }

    public required string TraceId { get; init; }

    public required string Url { get; init; }

    /// <summary>The batch as it ended, in the form of <see cref="Deliveries.BatchSnapshot"/>.</summary>
    public required string Batch { get; init; }

    public required DeliveryStatus Status { get; init; }

    /// <summary>Attempts that came to their end.</summary>
    public required int Attempt { get; init; }

    /// <summary>HTTP status of the last attempt; null where nothing answered.</summary>
    public int? LastStatus { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Why the last attempt failed, in our own words.</summary>
    public string? Error { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }
}

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDeliveryRow>
{
    public void Configure(EntityTypeBuilder<WebhookDeliveryRow> builder) =>
        builder.ToTable("webhook_deliveries").HasKey(row => row.Id);
}
