using System.Text.Json;

namespace Classify.Client.Api;

/// <summary>A job at a provider's batch API as <c>GET /provider-batches</c> shows it.</summary>
public sealed record ProviderJob
{
    /// <summary>The service's own id of the job.</summary>
    public string SubmitId { get; init; } = "";

    /// <summary>The provider's id; null while it has not accepted the job.</summary>
    public string? ProviderId { get; init; }

    public string Provider { get; init; } = "";

    /// <summary>The provider's own word, or the service's before it has one.</summary>
    public string Status { get; init; } = "";

    /// <summary>Questions in the job.</summary>
    public int Requests { get; init; }

    /// <summary>Since its acceptance; up to its end.</summary>
    public long AgeSeconds { get; init; }

    public DateTimeOffset? NextPollAt { get; init; }

    /// <summary>When what it has not answered goes another way.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Why it is being cancelled; null where it is not.</summary>
    public string? CancelReason { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What went wrong last.</summary>
    public string? Error { get; init; }

    public bool HasEnded => EndedAt is not null;
}

/// <summary>One job: its state for people, and the whole row as the service sent it.</summary>
public sealed record JobRecord(ProviderJob Job, JsonElement Row)
{
    /// <exception cref="JsonException">The row is no job.</exception>
    internal static JobRecord? Read(JsonElement row) => row.Deserialize(ApiJson.Default.ProviderJob) is { } job ? new JobRecord(job, row) : null;
}

/// <summary>The 202 of a forced round of questions about jobs.</summary>
/// <param name="Jobs">Open jobs that are asked about now.</param>
public sealed record PollAccepted(int Jobs);
