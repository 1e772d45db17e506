using System.Text.Json;
using System.Text.Json.Nodes;

namespace Classify.FakeModels;

/// <summary>One job at a provider.</summary>
public sealed class FakeJob
{
    internal FakeJob(string id, DateTimeOffset createdAt, IReadOnlyList<FakeQuestion> questions) =>
        (Id, CreatedAt, Questions) = (id, createdAt, questions);

    public string Id { get; }

    public DateTimeOffset CreatedAt { get; }

    public IReadOnlyList<FakeQuestion> Questions { get; }

    public FakeJobState State { get; internal set; }

    /// <summary>What OpenAI was given with the job.</summary>
    public JsonNode? Metadata { get; internal init; }

    public string? InputFileId { get; internal init; }

    internal int Looks { get; set; }

    internal BatchLedger Counts { get; set; } = new(0, 0, 0, 0);

    /// <summary>Code and message of what is wrong with the job as a whole.</summary>
    internal IReadOnlyList<(string Code, string Message)> Errors { get; set; } = [];

    internal List<string> Output { get; } = [];

    internal List<string> ErrorOutput { get; } = [];

    internal bool HasEnded => State is not (FakeJobState.Validating or FakeJobState.InProgress or FakeJobState.Cancelling);
}

/// <summary>In OpenAI's words; at Anthropic all that has ended is <c>ended</c>.</summary>
public enum FakeJobState
{
    Validating,
    InProgress,
    Cancelling,
    Completed,
    Failed,
    Expired,
    Cancelled,
}

/// <summary>One question of a job.</summary>
/// <param name="Request">As a synchronous request would be.</param>
public sealed record FakeQuestion(string CustomId, FakeRequest Request)
{
    internal static FakeQuestion Of(int number, JsonElement row, string path, string body) =>
        new(row.GetProperty("custom_id").GetString()!, new(number, path, new Dictionary<string, string>(), row.GetProperty(body).GetRawText()));
}
