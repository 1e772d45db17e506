using System.Buffers;
using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches.Anthropic;

/// <summary>Reads a line of results.</summary>
internal sealed class AnthropicResult(string? apiKey)
{
    /// <summary>In jobs errors come without the HTTP status that a synchronous call has.</summary>
    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        ["invalid_request_error"] = 400,
        ["authentication_error"] = 401,
        ["billing_error"] = 402,
        ["permission_error"] = 403,
        ["not_found_error"] = 404,
        ["request_too_large"] = 413,
        ["rate_limit_error"] = 429,
        ["api_error"] = 500,
        ["timeout_error"] = 504,
        ["overloaded_error"] = 529,
    };

    public BatchResult Read(ReadOnlySequence<byte> line) => BatchRows.Read(line, Row);

    private ResultRow? Row(JsonElement line, string customId)
    {
        var result = line.Find("result") ?? default;
        return result.FindText("type") switch
        {
            "succeeded" when result.Find("message") is { } message => new(customId, RowOutcome.Succeeded, 200, BatchRows.Json(message)),
            "errored" when result.Find("error") is { } error => Errored(customId, error),
            "expired" => new(customId, RowOutcome.Expired, null, []),
            "canceled" => new(customId, RowOutcome.Cancelled, null, []),
            _ => null,
        };
    }

    private ResultRow Errored(string customId, JsonElement error)
    {
        var type = (error.Find("error") ?? error).FindText("type") ?? "";
        return BatchRows.WithoutAnswer(customId, RowOutcome.Errored, Statuses.GetValueOrDefault(type, 500), error, apiKey);
    }
}
