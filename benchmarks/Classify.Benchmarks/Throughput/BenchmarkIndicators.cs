using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Classify.Benchmarks.Throughput;

/// <summary>Indicators to post: the shipped catalogue, again and again, each time with other ids.</summary>
internal static class BenchmarkIndicators
{
    private static readonly string[] Lines =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "indicators.jsonl"));

    /// <summary>Requests of <paramref name="size"/> indicators that hold <paramref name="count"/> together.</summary>
    public static IEnumerable<HttpContent> Requests(int count, int size) =>
        Enumerable.Range(0, count).Select(Indicator).Chunk(size).Select(Body);

    private static JsonNode Indicator(int index)
    {
        var indicator = JsonNode.Parse(Lines[index % Lines.Length])!;
        indicator["indicator_id"] = $"{indicator["indicator_id"]}-{index}";
        return indicator;
    }

    private static ByteArrayContent Body(JsonNode[] indicators)
    {
        var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject { ["indicators"] = new JsonArray(indicators) }));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return body;
    }
}
