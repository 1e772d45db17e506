using System.Buffers;
using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches.Anthropic;

/// <summary>Reads a line of results.</summary>
internal sealed class AnthropicResult(string? apiKey)
{
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

    /// <summary>In jobs errors come without the HTTP status that a synchronous call has.</summary>
    private ResultRow Errored(string customId, JsonElement error) =>
        BatchRows.WithoutAnswer(customId, RowOutcome.Errored, ErrorStatus.Of(ProviderError.Of(error)) ?? 500, error, apiKey);
}
