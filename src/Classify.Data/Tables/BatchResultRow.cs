using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>What one batch decided for one indicator; never changed afterwards.</summary>
public sealed class BatchResultRow : ClassificationColumns
{
    /// <summary>The run, from 1, that decided.</summary>
    public required int Run { get; init; }
}

internal sealed class BatchResultConfiguration : IEntityTypeConfiguration<BatchResultRow>
{
    public void Configure(EntityTypeBuilder<BatchResultRow> builder) =>
        builder.ToTable("batch_results").HasKey(row => new { row.TraceId, row.IndicatorId });
}
