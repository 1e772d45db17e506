using System.Buffers;
using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches.OpenAI;

/// <summary>Reads a line of an output or error file.</summary>
internal sealed class OpenAIResult(string? apiKey)
{
    public BatchResult Read(ReadOnlySequence<byte> line) => BatchRows.Read(line, Row);

    private ResultRow? Row(JsonElement line, string customId)
    {
        if (line.Find("response") is not { } response)
        {
            return line.Find("error") is { } error ? BatchRows.WithoutAnswer(customId, Outcome(error), null, error, apiKey) : null;
        }

        if (response.Find("body") is not { } body || response.CountOf("status_code") is not (>= 100 and var status))
        {
            return null;
        }

        return status is >= 200 and < 300
            ? new(customId, RowOutcome.Succeeded, status, BatchRows.Json(body))
            : BatchRows.WithoutAnswer(customId, RowOutcome.Errored, status, body, apiKey);
    }

    private static RowOutcome Outcome(JsonElement error) => error.FindText("code") switch
    {
        "batch_expired" => RowOutcome.Expired,
        "batch_cancelled" => RowOutcome.Cancelled,
        _ => RowOutcome.Errored,
    };
}
