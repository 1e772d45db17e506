using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;

namespace Classify.Core.Serialization;

/// <summary>Writes and reads the JSON columns. Reading is for text this program wrote: anything else throws.</summary>
public static class CoreJson
{
    private static readonly CoreJsonContext Json = CoreJsonContext.Default;

    /// <summary>Column <c>batch_items.input</c>.</summary>
    public static string Write(Indicator indicator) => JsonSerializer.Serialize(indicator, Json.Indicator);

    /// <summary>Column <c>stage_results.result</c>: what the stage decided, without the provenance that has its own columns.</summary>
    public static string Write(StageResult result) => JsonSerializer.Serialize(result, KindOf(result.Stage));

    public static string Write(ClassificationLabels labels) => JsonSerializer.Serialize(labels, Json.ClassificationLabels);

    /// <summary>Column <c>candidates</c>.</summary>
    public static string WriteCandidates(Classification classification) => JsonSerializer.Serialize(
        new CandidateSet(classification.FamilyCandidates, classification.TypeCandidates), Json.CandidateSet);

    /// <exception cref="JsonException">The text is no indicator.</exception>
    public static Indicator ReadIndicator(string json) => Read(json, Json.Indicator);

    /// <exception cref="JsonException">The text holds no labels.</exception>
    public static ClassificationLabels ReadLabels(string json) => Read(json, Json.ClassificationLabels);

    /// <exception cref="JsonException">The text holds no candidates.</exception>
    public static CandidateSet ReadCandidates(string json) => Read(json, Json.CandidateSet);

    /// <summary>A stage result from its JSON and the columns that hold its provenance.</summary>
    /// <exception cref="JsonException">The text is no result of <paramref name="stage"/>.</exception>
    public static StageResult ReadResult(
        Stage stage,
        string json,
        double confidence,
        string reasoning,
        DecidedBy decidedBy,
        ConfidenceSource confidenceSource)
    {
        var result = JsonNode.Parse(json) as JsonObject ?? throw new JsonException("A stage result is a JSON object.");
        result["confidence"] = confidence;
        result["reasoning"] = reasoning;
        result["decided_by"] = WireName.Of(decidedBy);
        result["confidence_source"] = WireName.Of(confidenceSource);
        return (StageResult?)result.Deserialize(KindOf(stage)) ?? throw new JsonException("A stage result is not null.");
    }

    private static JsonTypeInfo KindOf(Stage stage) => stage switch
    {
        Stage.Normalize => Json.NormalizationResult,
        Stage.Time => Json.TimeResult,
        Stage.Family => Json.FamilyResult,
        Stage.Type => Json.TypeResult,
        Stage.BooleanReview => Json.BooleanReviewResult,
        Stage.FinalReview => Json.FinalReviewResult,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "This stage has no result."),
    };

    private static T Read<T>(string json, JsonTypeInfo<T> kind)
        where T : class =>
        JsonSerializer.Deserialize(json, kind) ?? throw new JsonException($"No {typeof(T).Name} in the text.");
}
