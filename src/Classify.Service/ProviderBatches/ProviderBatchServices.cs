namespace Classify.Service.ProviderBatches;

/// <summary>Registers what asks through the providers' batch APIs.</summary>
internal static class ProviderBatchServices
{
    public static IServiceCollection AddProviderBatches(this IServiceCollection services)
    {
        services.AddSingleton<TokenRooms>();
        services.AddSingleton<AbilityProbes>();
        services.AddSingleton<PauseProbes>();
        services.AddSingleton<RowReader>();
        services.AddSingleton<ResultImporter>();
        services.AddSingleton<JobEndings>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<JobSubmitter>();
        services.AddSingleton<SubmissionSearch>();
        services.AddSingleton<JobPoller>();
        services.AddSingleton<JobDeadlines>();
        services.AddSingleton<ParkedDeadlines>();
        services.AddSingleton<UploadedFiles>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<WaveRunner>();
        services.AddSingleton<BatchLane>();
        return services;
    }
}
