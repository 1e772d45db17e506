namespace Classify.Service.Webhooks;

/// <summary>Registers what tells callback addresses.</summary>
internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookRound>();
        return services;
    }
}
