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
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return Of(document.RootElement);
            }
        }
        catch (JsonException)
        {
            // A page of a proxy, say.
        }

        return new(body, null, null, null);
    }

    /// <summary>The error that an answer holds, given that it holds nothing else; null where it holds none.</summary>
    /// <exception cref="JsonException"><paramref name="answer"/> is no JSON.</exception>
    public static ProviderError? Find(ReadOnlyMemory<byte> answer)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.Find("error") is null ? null : Of(document.RootElement);
    }

    /// <summary>Reads an error with or without <c>error</c> around it.</summary>
    public static ProviderError Of(JsonElement body)
    {
        var error = body.Find("error") ?? body;
        return error.ValueKind == JsonValueKind.Object ? Read(error) : new(error.ToString(), null, null, null);
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
