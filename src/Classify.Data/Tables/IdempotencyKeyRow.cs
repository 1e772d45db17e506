using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>A key a client sent with a batch, so that sending it again is answered with the same batch.</summary>
public sealed class IdempotencyKeyRow
{
    public required string Key { get; init; }

    /// <summary>SHA-256 of the request body, lower-case hex.</summary>
    public required string BodyHash { get; init; }

    public required string TraceId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKeyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyKeyRow> builder) =>
        builder.ToTable("idempotency_keys").HasKey(row => row.Key);
}
