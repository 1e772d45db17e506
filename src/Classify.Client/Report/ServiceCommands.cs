using Classify.Client.Settings;

namespace Classify.Client.Report;

/// <summary>Commands that people can paste; a key is named by its variable, never shown.</summary>
public sealed class ServiceCommands(ClientSettings settings)
{
    private const int UsualPort = 3000;

    /// <summary>Starts the service in the foreground.</summary>
    public string Start => (settings.ApiUrl.Port == UsualPort ? "" : $"PORT={settings.ApiUrl.Port} ") + "dotnet run --project src/Classify.Service -c Release";

    private string Curl => settings.ApiKey is null ? "curl -s" : "curl -s -H \"X-API-Key: $API_KEY\"";

    /// <summary>Shows how far a batch is.</summary>
    public string Batch(string traceId) => $"{Curl} {settings.ShownUrl}/batches/{traceId}";

    /// <summary>Does the failed items of a batch again.</summary>
    public string Retry(string traceId) => $"{Curl} -X POST {settings.ShownUrl}/batches/{traceId}/retry";

    /// <summary>Shows how far a batch and its jobs are.</summary>
    public static string Show(string traceId) => $"dotnet run scripts/history.cs -- show {traceId}";

    /// <summary>Has the service ask about open jobs now.</summary>
    public static string Poll => "dotnet run scripts/history.cs -- poll";

    /// <summary>Lists what a human should look at.</summary>
    public string NeedsReview => $"{Curl} \"{settings.ShownUrl}/classifications?review_status=needs-review\"";

    /// <summary>Shows the results of a batch in full.</summary>
    public string Results(string traceId) => $"{Curl} {settings.ShownUrl}/batches/{traceId}/classifications";
}
