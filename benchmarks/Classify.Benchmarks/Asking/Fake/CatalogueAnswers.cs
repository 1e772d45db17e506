using System.Text.Json.Nodes;
using Classify.Core.Indicators;
using Classify.Core.Serialization;
using Classify.Evaluation;

namespace Classify.Benchmarks.Asking.Fake;

/// <summary>A model that agrees with the rules on the shipped catalogue: its answers are legal, and nothing is objected to.</summary>
internal static class CatalogueAnswers
{
    private static readonly string[] Lines =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "indicators.jsonl"));

    public static readonly IReadOnlyList<FakeAnswer> All = [.. Lines.Select(CoreJson.ReadIndicator).Select(Of)];

    private static FakeAnswer Of(Indicator indicator)
    {
        var labels = BuiltInClassifier.Classify(indicator).Labels;
        var answer = JsonNode.Parse(CoreJson.Write(labels))!.AsObject();
        answer["detected_currency"] = labels.DetectedCurrency;
        return new FakeAnswer(indicator, answer);
    }
}
