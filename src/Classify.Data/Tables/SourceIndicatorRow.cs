using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Classify.Data.Tables;

/// <summary>An indicator of the shipped catalogue.</summary>
public sealed class SourceIndicatorRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Units { get; init; }

    public string? Description { get; init; }

    public string? Periodicity { get; init; }

    public string? SourceName { get; init; }

    public string? SourceUrl { get; init; }

    public string? LongName { get; init; }

    public string? CategoryGroup { get; init; }

    public string? Dataset { get; init; }

    public string? AggregationMethod { get; init; }

    public string? Scale { get; init; }

    public string? Topic { get; init; }

    public string? CurrencyCode { get; init; }

    /// <summary>JSON array of <c>{date, value}</c>.</summary>
    public required string SampleValues { get; init; }

    /// <summary>SHA-256 of the indicator's JSON, lower-case hex.</summary>
    public required string ContentHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

internal sealed class SourceIndicatorConfiguration : IEntityTypeConfiguration<SourceIndicatorRow>
{
    public void Configure(EntityTypeBuilder<SourceIndicatorRow> builder) =>
        builder.ToTable("source_indicators").HasKey(row => row.Id);
}
