using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>What the lines of results have in common, whoever wrote them.</summary>
internal static class BatchRows
{
    /// <summary>The row that <paramref name="read"/> makes of a line; unreadable where it is none.</summary>
    /// <param name="read">Of the line and its custom id; null where the line tells of no outcome.</param>
    public static BatchResult Read(ReadOnlySequence<byte> line, Func<JsonElement, string, ResultRow?> read)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.FindText("custom_id") is { } customId && read(document.RootElement, customId) is { } row
                ? new BatchResult.Came(row)
                : new BatchResult.Unreadable("A line tells of no question.");
        }
        catch (JsonException)
        {
            return new BatchResult.Unreadable("A line is no JSON.");
        }
    }

    /// <summary>A question that got no answer.</summary>
    /// <param name="body">The provider's error.</param>
    public static ResultRow WithoutAnswer(string customId, RowOutcome outcome, int? status, JsonElement body, string? apiKey)
    {
        var json = Json(body);
        var error = ProviderError.Parse(Encoding.UTF8.GetString(json));
        return new(customId, outcome, status, json) { ErrorCode = error.Code ?? error.Type, Error = SafeText.Of(error.Message, apiKey) };
    }

    /// <summary>The bytes of <paramref name="element"/> as they arrived.</summary>
    public static byte[] Json(JsonElement element) => JsonMarshal.GetRawUtf8Value(element).ToArray();
}
