using Classify.Providers.Abilities;
using Classify.Providers.Prices;
using Classify.Providers.Resilience;
using Classify.Service.Classifying;
using Classify.Service.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Classify.Service.Asking;

/// <summary>Registers everything that asks models.</summary>
internal static class AskingServices
{
    public static IServiceCollection AddAsking(this IServiceCollection services, ServiceSettings settings)
    {
        services.TryAddSingleton<IAbilityStore, DatabaseAbilityStore>();
        services.AddSingleton<LearntAbilities>();
        services.AddSingleton<Models>();
        services.AddSingleton(PriceFile.Read(settings.PricesFile));
        services.AddSingleton<CallPrices>();
        services.AddSingleton(provider => new QuestionResilience(
            ResilienceOptions.For(TimeSpan.FromSeconds(settings.LlmTimeoutSeconds)), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<QueuedReservations>();
        services.AddSingleton<CallAdmission>();
        services.AddSingleton<ModelCaller>();
        services.AddSingleton<QuestionAsker>();
        services.AddSingleton<QuestionRebuilder>();
        services.AddSingleton<IQuestionRouter, QuestionRouter>();
        services.AddSingleton<ItemAsker>();
        services.AddSingleton<AskSlots>();
        services.AddSingleton<AskRunner>();
        return services;
    }
}
