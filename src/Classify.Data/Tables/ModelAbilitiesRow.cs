using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>What was learnt of a model from the requests it refused.</summary>
public sealed class ModelAbilitiesRow
{
    public required string Provider { get; init; }

    public required string Model { get; init; }

    /// <summary>JSON object; its form belongs to the provider's adapter.</summary>
    public required JsonElement Abilities { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

internal sealed class ModelAbilitiesConfiguration : IEntityTypeConfiguration<ModelAbilitiesRow>
{
    public void Configure(EntityTypeBuilder<ModelAbilitiesRow> builder) =>
        builder.ToTable("model_abilities").HasKey(row => new { row.Provider, row.Model });
}
