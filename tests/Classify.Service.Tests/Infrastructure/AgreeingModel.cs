using System.Text.Json;
using System.Text.Json.Nodes;
using Classify.FakeModels;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>A model that labels by what the prompt says of the rules, and leaves to them what it does not say.</summary>
internal static class AgreeingModel
{
    private static readonly string[] Dependent =
        ["temporal_aggregation", "heat_map_orientation", "is_currency_denominated", "detected_currency", "scale"];

    /// <param name="objections">What its reviews object to.</param>
    public static FakeAnswer Answer(FakeRequest request, params string[] objections)
    {
        var asked = request.Schema.ShouldNotBeNull().GetProperty("properties");
        return asked.TryGetProperty("family", out _) || asked.TryGetProperty("indicator_type", out _) || asked.TryGetProperty("reporting_frequency", out _)
            ? SchemaAnswer.With(request, Labels(request, asked))
            : asked.TryGetProperty("wrong_fields", out _)
                ? SchemaAnswer.With(request, ("wrong_fields", new JsonArray([.. objections.Select(objection => JsonValue.Create(objection))])))
                : SchemaAnswer.First(request);
    }

    /// <summary>Which question a request puts: <c>classify</c>, <c>review</c> or <c>final_review</c>.</summary>
    public static string Kind(FakeRequest request) => request.Schema.ShouldNotBeNull().GetProperty("properties") switch
    {
        var asked when asked.TryGetProperty("wrong_fields", out _) => "review",
        var asked when asked.TryGetProperty("objection_accepted", out _) => "final_review",
        _ => "classify",
    };

    private static IEnumerable<(string Property, JsonNode? Value)> Labels(FakeRequest request, JsonElement asked)
    {
        var named = request.User.Split('\n').LastOrDefault(line => line.StartsWith("Rules: ", StringComparison.Ordinal))?["Rules: ".Length..]
            .Split("; ").Select(level => level.Split(' ')[0]).ToList() ?? [];
        var columns = new[] { "family", "indicator_type" }.Where(column => asked.TryGetProperty(column, out _));
        return columns.Zip(named, (column, label) => (column, (JsonNode?)label))
            .Concat(Dependent.Where(column => asked.TryGetProperty(column, out _)).Select(column => (column, (JsonNode?)null)));
    }
}
