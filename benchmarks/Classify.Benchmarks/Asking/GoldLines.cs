using System.Text.Json;
using System.Text.Json.Nodes;
using Classify.Benchmarks.Asking.Fake;
using Classify.Core.Serialization;
using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Evaluation.Labelled;
using Classify.Evaluation.Scoring;

namespace Classify.Benchmarks.Asking;

/// <summary>Labelled indicators: what is asked, what a model that knows answers, and how far results are right.</summary>
internal sealed class GoldLines(IReadOnlyList<LabelledIndicator> lines)
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public int Count => lines.Count;

    public IEnumerable<JsonNode> Indicators => lines.Select(line => JsonNode.Parse(CoreJson.Write(line.Indicator))!);

    /// <summary>The lines of <paramref name="file"/> that are not contested.</summary>
    /// <exception cref="LabelledFileException">The file cannot be read.</exception>
    public static GoldLines Read(string file) => new([.. LabelledFiles.Read([file]).Where(line => !line.Contested)]);

    /// <summary>A model that knows the labels.</summary>
    public IEnumerable<FakeAnswer> Answers => lines.Select(line =>
    {
        var labels = JsonSerializer.SerializeToNode(line.Labels, SnakeCase)!.AsObject();
        labels.Remove("currency", out var currency);
        labels["detected_currency"] = currency?.DeepClone();
        return new FakeAnswer(line.Indicator, labels);
    });

    /// <summary>How far the results of a batch, by indicator id, are right; a line without one is missing.</summary>
    public Accuracy Score(IReadOnlyDictionary<string, JsonElement> results) => Accuracy.Of(
        [.. lines.Where(line => results.ContainsKey(line.Indicator.IndicatorId)).Select(line => Score(line, results[line.Indicator.IndicatorId]))]);

    private static ScoredLine Score(LabelledIndicator line, JsonElement result) => Evaluator.Score(line, new Classification
    {
        Labels = CoreJson.ReadLabels(result.GetRawText()),
        Confidences = new FieldConfidences(0, 0, 0, 0, 0, 0, result.GetProperty("overall_confidence").GetDouble()),
        TimeReasoning = "",
        FamilyReasoning = "",
        TypeReasoning = "",
        ReviewReasoning = "",
        ReviewStatus = default,
        DecidedBy = default,
        ConfidenceSource = default,
        ConfidenceCalibrated = result.GetProperty("confidence_calibrated").GetBoolean(),
    });
}
