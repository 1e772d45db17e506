using System.Text.Json.Nodes;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Core.Prompts;

/// <summary>
/// Strict JSON schemas that OpenAI and Anthropic both accept: every property required, optional ones nullable, no bounds
/// (those are for the reader of the answer).
/// </summary>
internal static class AnswerSchema
{
    public const string Confidence = "confidence";
    public const string Reasoning = "reasoning";

    /// <summary>
    /// The schema of a whole answer. Confidence and reasoning come last: labels after a reasoning would look certain to
    /// whoever reads their token probabilities.
    /// </summary>
    public static string Of(params IEnumerable<KeyValuePair<string, JsonObject>> labels) =>
        Object([.. labels, new(Confidence, Simple("number")), new(Reasoning, Simple("string"))]).ToJsonString();

    public static JsonObject Object(params IEnumerable<KeyValuePair<string, JsonObject>> properties)
    {
        var all = properties.ToList();
        return new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(all.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Value))),
            ["required"] = Texts(all.Select(property => property.Key)),
        };
    }

    public static JsonObject ListOf(IEnumerable<string> values) => new() { ["type"] = "array", ["items"] = OneOf(values) };

    public static JsonObject Flag() => Simple("boolean");

    /// <summary>The label in <paramref name="column"/>.</summary>
    /// <param name="types">The types to choose from.</param>
    public static KeyValuePair<string, JsonObject> Label(string column, IEnumerable<IndicatorType> types) => new(column, column switch
    {
        LabelColumns.Family => OneOf(WireName.All<Family>()),
        LabelColumns.IndicatorType => OneOf(types.Select(WireName.Of)),
        LabelColumns.TemporalAggregation => OneOf(WireName.All<TemporalAggregation>()),
        LabelColumns.HeatMapOrientation => OneOf(WireName.All<HeatMapOrientation>()),
        LabelColumns.IsCurrencyDenominated => Flag(),
        LabelColumns.DetectedCurrency => new() { ["type"] = Texts(["string", "null"]) },
        LabelColumns.Scale => OneOf(WireName.All<Scale>()),
        LabelColumns.ReportingFrequency => OneOf(WireName.All<ReportingFrequency>()),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column that a model decides."),
    });

    private static JsonObject OneOf(IEnumerable<string> values) => new() { ["type"] = "string", ["enum"] = Texts(values) };

    private static JsonObject Simple(string type) => new() { ["type"] = type };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
