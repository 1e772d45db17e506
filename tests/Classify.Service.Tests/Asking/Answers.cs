using System.Text.Json.Nodes;
using Classify.FakeModels;

namespace Classify.Service.Tests.Asking;

/// <summary>What the fake model says.</summary>
internal static class Answers
{
    /// <summary>A money flow of dollars; a review finds nothing wrong.</summary>
    public static FakeAnswer.Says Flow(FakeRequest request) => Labelled(
        request,
        ("family", "physical-fundamental"), ("indicator_type", "flow"), ("temporal_aggregation", "period-total"),
        ("heat_map_orientation", "higher-is-positive"), ("is_currency_denominated", true), ("detected_currency", "USD"),
        ("scale", "millions"), ("reporting_frequency", "quarterly"));

    /// <summary>The same but for its type; a review finds nothing wrong.</summary>
    public static FakeAnswer.Says Balance(FakeRequest request) => Labelled(
        request,
        ("family", "physical-fundamental"), ("indicator_type", "balance"), ("temporal_aggregation", "period-total"),
        ("heat_map_orientation", "neutral"), ("is_currency_denominated", false), ("detected_currency", null),
        ("scale", "raw-units"), ("reporting_frequency", "quarterly"));

    /// <summary>Labels of which the schema of the request allows not one.</summary>
    public static FakeAnswer.Says OutsideTheLists(FakeRequest request) =>
        SchemaAnswer.With(request, ("indicator_type", "fruit"), ("wrong_fields", new JsonArray("colour")));

    public static bool IsReview(FakeRequest request) => Asks(request, "wrong_fields");

    public static bool IsFinalReview(FakeRequest request) => Asks(request, "objection_accepted");

    public static bool IsClassify(FakeRequest request) => !IsReview(request) && !IsFinalReview(request);

    private static FakeAnswer.Says Labelled(FakeRequest request, params (string Property, JsonNode? Value)[] labels) =>
        SchemaAnswer.With(request, labels.Where(label => Asks(request, label.Property)));

    private static bool Asks(FakeRequest request, string property) =>
        request.Schema is { } schema && schema.GetProperty("properties").TryGetProperty(property, out _);
}
