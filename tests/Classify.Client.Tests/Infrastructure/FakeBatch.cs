using System.Text.Json.Nodes;

namespace Classify.Client.Tests.Infrastructure;

/// <summary>A batch that the fake service accepted.</summary>
internal sealed class FakeBatch(string traceId, JsonObject body)
{
    public string TraceId => traceId;

    public JsonObject Body => body;

    public IReadOnlyList<JsonObject> Indicators { get; } = [.. body["indicators"]!.AsArray().Select(node => node!.AsObject())];

    /// <summary>How often its state was asked for.</summary>
    public int Polls { get; set; }

    public bool IsCancelled { get; set; }

    public static string IdOf(JsonObject indicator) => ((string)indicator["indicator_id"]!).Trim();
}
