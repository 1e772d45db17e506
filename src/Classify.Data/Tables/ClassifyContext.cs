using System.Text.Json;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Data.Conventions;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Tables;

/// <summary>The tables as EF Core sees them: every read, and the writes that are not hot.</summary>
public sealed class ClassifyContext(DbContextOptions<ClassifyContext> options) : DbContext(options)
{
    public DbSet<SourceIndicatorRow> SourceIndicators => Set<SourceIndicatorRow>();

    public DbSet<ClassificationRow> Classifications => Set<ClassificationRow>();

    public DbSet<BatchResultRow> BatchResults => Set<BatchResultRow>();

    public DbSet<StageResultRow> StageResults => Set<StageResultRow>();

    public DbSet<ProcessingLogRow> ProcessingLog => Set<ProcessingLogRow>();

    public DbSet<PipelineStatsRow> PipelineStats => Set<PipelineStatsRow>();

    public DbSet<BatchRow> Batches => Set<BatchRow>();

    public DbSet<BatchItemRow> BatchItems => Set<BatchItemRow>();

    public DbSet<LlmCallRow> LlmCalls => Set<LlmCallRow>();

    public DbSet<ModelAbilitiesRow> ModelAbilities => Set<ModelAbilitiesRow>();

    public DbSet<ProviderBatchRow> ProviderBatches => Set<ProviderBatchRow>();

    public DbSet<ProviderBatchRequestRow> ProviderBatchRequests => Set<ProviderBatchRequestRow>();

    public DbSet<IdempotencyKeyRow> IdempotencyKeys => Set<IdempotencyKeyRow>();

    public DbSet<WebhookDeliveryRow> WebhookDeliveries => Set<WebhookDeliveryRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ClassifyContext).Assembly);
        SnakeCase.NameColumns(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TimestampConverter>();
        configurationBuilder.Properties<JsonElement>().HaveConversion<JsonTextConverter>();
        StoreByWireName<ItemState>(configurationBuilder);
        StoreByWireName<AskMode>(configurationBuilder);
        StoreByWireName<BatchState>(configurationBuilder);
        StoreByWireName<CallStatus>(configurationBuilder);
        StoreByWireName<CallDispatch>(configurationBuilder);
        StoreByWireName<RequestOutcome>(configurationBuilder);
        StoreByWireName<DeliveryStatus>(configurationBuilder);
        StoreByWireName<ProcessingStatus>(configurationBuilder);
        StoreByWireName<Stage>(configurationBuilder);
        StoreByWireName<DecidedBy>(configurationBuilder);
        StoreByWireName<ConfidenceSource>(configurationBuilder);
        StoreByWireName<ReviewStatus>(configurationBuilder);
        StoreByWireName<ReportingFrequency>(configurationBuilder);
        StoreByWireName<TimeBasis>(configurationBuilder);
        StoreByWireName<Scale>(configurationBuilder);
        StoreByWireName<Family>(configurationBuilder);
        StoreByWireName<IndicatorType>(configurationBuilder);
        StoreByWireName<TemporalAggregation>(configurationBuilder);
        StoreByWireName<HeatMapOrientation>(configurationBuilder);
        StoreByWireName<CumulativePattern>(configurationBuilder);
    }

    private static void StoreByWireName<T>(ModelConfigurationBuilder configuration)
        where T : struct, Enum =>
        configuration.Properties<T>().HaveConversion<WireNameConverter<T>>();
}
