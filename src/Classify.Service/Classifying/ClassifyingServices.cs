using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Classify.Service.Classifying;

/// <summary>Registers what classifies by rules and stored answers.</summary>
internal static class ClassifyingServices
{
    public static IServiceCollection AddClassifying(this IServiceCollection services)
    {
        services.TryAddSingleton<IStageGate, OpenStageGate>();
        services.AddSingleton<IndicatorClassifier>();
        services.AddSingleton<ComputeSlots>();
        services.AddSingleton<ChunkRunner>();
        services.AddHostedService<WarmUp>();
        return services;
    }
}
