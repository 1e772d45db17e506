using Classify.Data;
using Classify.Data.Storage;
using Classify.Service.Asking;
using Classify.Service.Batches;
using Classify.Service.Batches.Estimate;
using Classify.Service.Batches.Events;
using Classify.Service.Batches.Reading;
using Classify.Service.Batches.Submit;
using Classify.Service.Catalogue;
using Classify.Service.Classifying;
using Classify.Service.Classifications;
using Classify.Service.Dispatch;
using Classify.Service.Errors;
using Classify.Service.Health;
using Classify.Service.Json;
using Classify.Service.Logging;
using Classify.Service.Paging;
using Classify.Service.ProviderBatches;
using Classify.Service.Security;
using Classify.Service.Settings;
using Classify.Service.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Classify.Service;

/// <summary>Puts the service together.</summary>
public static class ServiceHost
{
    /// <summary>
    /// Builds the service on a database that has been migrated. <paramref name="configure"/> runs before the service's own
    /// registrations, which leave alone what is there already.
    /// </summary>
    public static WebApplication Build(ServiceSettings settings, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.AddSerilog();
        builder.AddExposure(settings);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = RequestBody.MaxBytes);
        configure?.Invoke(builder.Services);
        AddServices(builder.Services, settings);
        var app = builder.Build();
        app.Logger.LogInformation("Database {Path}", settings.DatabasePath);
        Use(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, ServiceSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(settings.ShutdownSeconds));
        services.ConfigureHttpJsonOptions(options => JsonSetup.Apply(options.SerializerOptions));
        services.AddProblems();
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options => options.OperationFilter<ListParametersFilter>());
        services.AddClassifyData(new DatabaseFile(settings.DatabasePath));
        services.AddHostedService<CatalogueSeeder>();
        services.AddClassifying();
        services.AddAsking(settings);
        services.AddProviderBatches();
        services.AddWebhooks();
        services.AddDispatch(settings);
        services.AddSingleton<SubmissionReader>();
        services.AddSingleton<SubmitEndpoint>();
        services.AddSingleton<BatchEstimator>();
        services.AddSingleton<EstimateEndpoint>();
        services.AddSingleton<BatchReads>();
        services.AddSingleton<EventsEndpoint>();
        AddBackground<ProgressFeed>(services);
        services.AddSingleton<ClassificationReads>();
        AddBackground<DatabaseProbe>(services);
    }

    private static void AddBackground<T>(IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(provider => provider.GetRequiredService<T>());
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<RequestLogMiddleware>();
        app.UseProblems();
        app.UseHostFiltering();
        app.UseMiddleware<ApiKeyMiddleware>();
        app.UseSwagger();
        app.UseSwaggerUI();
        app.MapBatches();
        app.MapProviderBatches();
        app.MapClassifications();
        app.MapHealth();
    }
}
