using Classify.Data.Batches;
using Classify.Data.Deliveries;
using Classify.Data.Ledger;
using Classify.Data.ProviderBatches;
using Classify.Data.Storage;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Classify.Data;

/// <summary>Registers storage.</summary>
public static class DataServices
{
    /// <summary>Adds the writer and read-only contexts for <paramref name="database"/>, which must have been migrated.</summary>
    public static IServiceCollection AddClassifyData(this IServiceCollection services, DatabaseFile database)
    {
        services.AddSingleton(database);
        services.AddSingleton<SqliteWriter>();
        services.TryAddSingleton<IWriter>(provider => provider.GetRequiredService<SqliteWriter>());
        services.AddPooledDbContextFactory<ClassifyContext>(options => options
            .UseSqlite(database.ReaderConnectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.AddSingleton<RunnableChunks>();
        services.AddSingleton<StoredAnswers>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<ParkedWaves>();
        services.AddSingleton<JobRequests>();
        services.AddSingleton<OpenRequests>();
        services.AddSingleton<DueJobs>();
        services.AddSingleton<ProviderBatchList>();
        services.AddSingleton<BatchJobs>();
        services.AddSingleton<EnqueuedTokens>();
        services.AddSingleton<DueDeliveries>();
        services.AddSingleton<RequestReasons>();
        services.AddSingleton<CallOutlook>();
        return services;
    }
}
