using System.Text.Json.Nodes;
using Classify.Core.Indicators;
using Classify.Core.Serialization;

namespace Classify.Benchmarks.Asking.Fake;

/// <summary>What the fake of the providers answers to questions about one indicator.</summary>
/// <param name="Labels">By the names of the questions.</param>
internal sealed record FakeAnswer(Indicator Indicator, JsonObject Labels)
{
    /// <summary>Where the name of the indicator is in a question.</summary>
    public const string NameInPrompt = """
        "name":"((?:[^"\\]|\\.)*)"
        """;

    /// <summary>A line of the file that the fake reads: a review objects to nothing.</summary>
    public string Line()
    {
        var line = JsonNode.Parse(CoreJson.Write(Indicator))!.AsObject();
        line.Remove("sample_values");
        var labels = Labels.DeepClone().AsObject();
        labels["wrong_fields"] = new JsonArray();
        line["labels"] = labels;
        return line.ToJsonString();
    }
}
