using System.Text.Json.Nodes;

namespace Classify.Client.Tests.Infrastructure;

/// <summary>Jobs at a provider's batch API as the service shows them.</summary>
internal static class FakeJob
{
    public static JsonObject Of(string status, string? providerId = "batch_abc", long age = 750, string? endedAt = null, string? nextPollAt = null) => new()
    {
        ["submit_id"] = "0a1b-" + (providerId ?? "new"),
        ["provider_id"] = providerId,
        ["provider"] = "openai",
        ["model"] = "gpt-x",
        ["status"] = status,
        ["requests"] = 120,
        ["age_seconds"] = age,
        ["next_poll_at"] = nextPollAt,
        ["deadline"] = "2026-01-02T23:41:00.000Z",
        ["ended_at"] = endedAt,
    };
}
