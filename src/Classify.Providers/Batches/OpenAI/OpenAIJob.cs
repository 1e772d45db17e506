using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches.OpenAI;

/// <summary>Reads a batch of OpenAI. Pure.</summary>
internal sealed class OpenAIJob(string? apiKey)
{
    /// <summary>The key of the metadata that holds the id of the submission.</summary>
    public const string SubmitId = "submit_id";

    private static readonly string[] Ended = ["completed", "failed", "expired", "cancelled"];

    /// <exception cref="FormatException">It is no batch.</exception>
    public BatchJob Read(JsonElement batch)
    {
        if (batch.FindText("id") is not { } id || batch.FindText("status") is not { } status || batch.FindUnixTime("created_at") is not { } created)
        {
            throw new FormatException("The batch has no id, status or time.");
        }

        var counts = batch.Find("request_counts") ?? default;
        var errors = Errors(batch);
        return new(id, status, Ended.Contains(status), new(counts.CountOf("total"), counts.CountOf("completed"), counts.CountOf("failed"), 0, 0), created)
        {
            ExpiresAt = batch.FindUnixTime("expires_at"),
            SubmitId = batch.Find("metadata")?.FindText(SubmitId),
            InputFileId = batch.FindText("input_file_id"),
            OutputFileId = batch.FindText("output_file_id"),
            ErrorFileId = batch.FindText("error_file_id"),
            Refusal = status == "failed" ? Refusal(errors) : null,
            Errors = errors,
        };
    }

    private static BatchRefusal Refusal(IReadOnlyList<BatchError> errors) =>
        errors.Count == 0 ? BatchRefusal.BadRequest : RefusalReading.Of(400, new(errors[0].Message, null, errors[0].Code, null));

    private List<BatchError> Errors(JsonElement batch) =>
        batch.Find("errors")?.Find("data") is { ValueKind: JsonValueKind.Array } data
            ? [.. data.EnumerateArray().Select(error => new BatchError(
                error.FindText("code") ?? "", SafeText.Of(error.FindText("message") ?? "", apiKey), error.FindCount("line")))]
            : [];
}
