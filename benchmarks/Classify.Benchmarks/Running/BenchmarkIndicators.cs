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
    /// <param name="dispatch">How they are asked; null leaves it to the service.</param>
    /// <param name="first">The number of the first: other numbers give other ids.</param>
    public static HttpContent Request(int count, string provider, string? dispatch = null, int first = 0) =>
        Body(Enumerable.Range(first, count).Select(Indicator), provider, "llm", dispatch);

    /// <summary>The body of a request; what it is not told it leaves to the service.</summary>
    public static HttpContent Body(
        IEnumerable<JsonNode> indicators, string? provider = null, string? routing = null, string? dispatch = null)
    {
        var request = new JsonObject
        {
            ["indicators"] = new JsonArray([.. indicators]),
            ["llm_provider"] = provider,
            ["routing"] = routing,
            ["dispatch"] = dispatch,
        };
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
