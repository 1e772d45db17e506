using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>The current classification of an indicator: a projection of <c>batch_results</c> and human decisions.</summary>
public sealed class ClassificationRow : ClassificationColumns
{
    /// <summary>1 at first, one more at every change.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

internal sealed class ClassificationConfiguration : IEntityTypeConfiguration<ClassificationRow>
{
    public void Configure(EntityTypeBuilder<ClassificationRow> builder) =>
        builder.ToTable("classifications").HasKey(row => row.IndicatorId);
}
