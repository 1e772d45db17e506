using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Classify.Benchmarks.Running;

/// <summary>Indicators to post: the shipped catalogue, again and again, each time with other ids.</summary>
internal static class BenchmarkIndicators
{
    private static readonly string[] Lines =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "indicators.jsonl"));

    /// <summary>Requests of <paramref name="size"/> indicators that hold <paramref name="count"/> together.</summary>
    public static IEnumerable<HttpContent> Requests(int count, int size) =>
        Enumerable.Range(0, count).Select(Indicator).Chunk(size).Select(indicators => Body(indicators));

    /// <summary>One request of <paramref name="count"/> indicators about which a provider is always asked.</summary>
    public static HttpContent Request(int count, string provider) =>
        Body(Enumerable.Range(0, count).Select(Indicator), provider, "llm");

    /// <summary>The body of a request; without provider and routing it leaves them to the service.</summary>
    public static HttpContent Body(IEnumerable<JsonNode> indicators, string? provider = null, string? routing = null)
    {
        var request = new JsonObject { ["indicators"] = new JsonArray([.. indicators]), ["llm_provider"] = provider, ["routing"] = routing };
        var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return body;
    }

    private static JsonNode Indicator(int index)
    {
        var indicator = JsonNode.Parse(Lines[index % Lines.Length])!;
        indicator["indicator_id"] = $"{indicator["indicator_id"]}-{index}";
        return indicator;
    }
}
