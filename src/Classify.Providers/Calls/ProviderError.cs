using System.Text.Json;

namespace Classify.Providers.Calls;

/// <summary>
/// The body of an answer that is no success: <c>{"error":{"message","type","param","code"}}</c> and what Anthropic and
/// local servers make of it.
/// </summary>
internal sealed record ProviderError(string Message, string? Type, string? Code, string? Param)
{
    /// <summary>Reads any body; one in no known form is its own message.</summary>
    public static ProviderError Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                var error = root.Find("error") ?? root;
                return error.ValueKind == JsonValueKind.Object ? Read(error) : new(error.ToString(), null, null, null);
            }
        }
        catch (JsonException)
        {
            // A page of a proxy, say.
        }

        return new(body, null, null, null);
    }

    /// <summary>What can be shown: where the provider said nothing, at least the status.</summary>
    public string TextOf(int status) => Message.Trim() is "" or "{}" ? $"HTTP {status} without a message." : Message;

    private static ProviderError Read(JsonElement error) => new(
        Text(error, "message") ?? Text(error, "detail") ?? error.ToString(),
        Text(error, "type"),
        Text(error, "code") ?? (error.Find("details") is { } details ? Text(details, "error_code") : null),
        Text(error, "param"));

    // Some servers write codes as numbers.
    private static string? Text(JsonElement element, string name) => element.Find(name)?.ToString();
}
