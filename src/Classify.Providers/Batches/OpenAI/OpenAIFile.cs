using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches.OpenAI;

/// <summary>A file at OpenAI.</summary>
internal sealed record OpenAIFile(string Id, string Name, DateTimeOffset CreatedAt) : IListed
{
    /// <summary>The file with the questions of a submission: a crash may leave nothing but its name to find it by.</summary>
    public static string NameOf(string submitId) => $"{Uri.EscapeDataString(submitId)}.jsonl";

    /// <exception cref="FormatException">It is no file.</exception>
    public static OpenAIFile Read(JsonElement file) =>
        file.FindText("id") is { } id && file.FindUnixTime("created_at") is { } created
            ? new(id, file.FindText("filename") ?? "", created)
            : throw new FormatException("The file has no id or time.");
}
