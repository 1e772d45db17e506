using System.Text.Json;

namespace Classify.FakeModels;

/// <summary>One request as it arrived.</summary>
/// <param name="Number">From 1, in the order of arrival.</param>
/// <param name="Path"><c>/v1/chat/completions</c> or <c>/v1/messages</c>.</param>
/// <param name="Headers">By name, whatever the case.</param>
/// <param name="Body">The body, to the byte.</param>
public sealed record FakeRequest(int Number, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body as JSON. It must be an object.</summary>
    public JsonElement Json { get; } = JsonElement.Parse(Body);

    public bool IsAnthropic => Path.StartsWith("/v1/messages", StringComparison.Ordinal);

    public string Model => Json.GetProperty("model").GetString()!;

    /// <summary>What the model is told to do.</summary>
    public string System => IsAnthropic ? Json.GetProperty("system").GetString()! : Message("system");

    /// <summary>What the model is asked.</summary>
    public string User => Message("user");

    /// <summary>The schema that holds the answer; null where the request has none.</summary>
    public JsonElement? Schema
    {
        get
        {
            if (IsAnthropic)
            {
                return Json.TryGetProperty("output_config", out var output) ? output.GetProperty("format").GetProperty("schema") : null;
            }

            return Json.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var schema)
                ? schema.GetProperty("schema")
                : null;
        }
    }

    /// <summary>Whether log probabilities are wanted.</summary>
    public bool WantsLogprobs => Has("logprobs") && Json.GetProperty("logprobs").GetBoolean();

    public bool Has(string property) => Json.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null;

    private string Message(string role) =>
        Json.GetProperty("messages").EnumerateArray().First(message => message.GetProperty("role").GetString() == role)
            .GetProperty("content").GetString()!;
}
