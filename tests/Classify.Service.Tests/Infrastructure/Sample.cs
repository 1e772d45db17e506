using System.Text.Json.Nodes;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>Requests and parts of them.</summary>
internal static class Sample
{
    private static long _count;

    /// <summary>An id that no other test uses.</summary>
    public static string NewId(string prefix = "ID") => $"{prefix}-{Interlocked.Increment(ref _count):D5}";

    public static IReadOnlyList<string> NewIds(int count) => [.. Enumerable.Range(0, count).Select(_ => NewId())];

    /// <summary>A money flow with quarterly values.</summary>
    public static JsonObject Indicator(string id, string name = "Gross domestic product") => new()
    {
        ["indicator_id"] = id,
        ["name"] = name,
        ["units"] = "USD Million",
        ["periodicity"] = "Quarterly",
        ["source_name"] = "Statistical office",
        ["sample_values"] = new JsonArray(Value("2023-03-31", 100), Value("2023-06-30", 104), Value("2023-09-30", 103)),
    };

    public static JsonObject Value(string date, double? value) => new() { ["date"] = date, ["value"] = value };

    public static JsonObject Batch(params IEnumerable<JsonObject> indicators) =>
        new() { ["indicators"] = new JsonArray([.. indicators]) };

    /// <summary>A batch of plain indicators with these ids.</summary>
    public static JsonObject BatchOf(params IEnumerable<string> ids) => Batch(ids.Select(id => Indicator(id)));
}
