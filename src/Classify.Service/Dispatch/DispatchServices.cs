using Classify.Service.Settings;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>Registers the engine: a scheduler for rule work, one for each provider, and a small one for timers, all in memory.</summary>
internal static class DispatchServices
{
    private const string TimersName = "timers";
    private const int TimersConcurrency = 4;
    private const int ChunksAtOnce = 16;
    private const int AskingAtOnce = 64;
    private const int BatchLaneAtOnce = 4;
    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ReconcileEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WebhooksEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetentionEvery = TimeSpan.FromHours(1);

    public static IServiceCollection AddDispatch(this IServiceCollection services, ServiceSettings settings)
    {
        services.AddSingleton<ChunkScheduler>();
        services.AddSingleton<Reconciler>();
        services.AddQuartz(ChunkQueue.Rules.Scheduler, quartz => quartz
            .UseInMemoryStore()
            .UseDefaultThreadPool(Math.Min(settings.MaxConcurrency, ChunksAtOnce)));
        foreach (var provider in settings.ModelProviders.Keys)
        {
            services.AddQuartz(ChunkQueue.Asking(provider).Scheduler, quartz => quartz
                .UseInMemoryStore()
                .UseDefaultThreadPool(Math.Min(settings.MaxConcurrency, AskingAtOnce)));
        }

        services.AddSingleton<BatchLaneScheduler>();
        foreach (var provider in settings.ModelProviders.Keys.Intersect(KnownProviders.WithBatchApi))
        {
            services.AddQuartz(BatchLaneScheduler.SchedulerOf(provider), quartz => quartz
                .UseInMemoryStore()
                .UseDefaultThreadPool(BatchLaneAtOnce));
        }

        services.AddQuartz(TimersName, AddTimers);
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    private static void AddTimers(IQuartzBuilder quartz)
    {
        quartz.UseInMemoryStore().UseDefaultThreadPool(TimersConcurrency);
        quartz.ScheduleJob<ReconcileJob>(trigger => trigger
            .WithIdentity("reconcile").StartNow().WithSimpleSchedule(ReconcileEvery));
        quartz.ScheduleJob<RetentionJob>(trigger => trigger
            .WithIdentity("retention").StartNow().WithSimpleSchedule(RetentionEvery));
        quartz.ScheduleJob<TickJob>(trigger => trigger.WithIdentity("tick").StartNow().WithSimpleSchedule(TickEvery));
        quartz.ScheduleJob<WebhookJob>(trigger => trigger
            .WithIdentity("webhooks").StartNow().WithSimpleSchedule(WebhooksEvery));
    }
}
