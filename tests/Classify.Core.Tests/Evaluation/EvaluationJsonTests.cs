using System.Text.Json;
using Classify.Evaluation.Calibration;
using Classify.Evaluation.Documents;
using Classify.Evaluation.Scoring;

namespace Classify.Core.Tests.Evaluation;

public sealed class EvaluationJsonTests
{
    private static readonly Scores Scores = new([Sample.Scored("a"), Sample.Scored("b", wrong: ["family", "scale"])], 3);

    [Fact]
    public void The_document_has_everything_by_stable_names()
    {
        var root = Parse(EvaluationDocument.Of(Scores, ConfidenceQuality.Of(Scores.Lines, 0.9), null));

        root.EnumerateObject().Select(member => member.Name).ShouldBe([
            "scored", "contested", "joint", "accuracy", "confidence", "family_confusion", "type_confusion", "groups", "surest_mistakes", "lines",
        ]);
        root.GetProperty("groups").EnumerateObject().Select(member => member.Name).ShouldBe(Grouping.All);
        root.GetProperty("confidence").GetProperty("joint").EnumerateObject().Select(member => member.Name).ShouldBe([
            "count", "expected_calibration_error", "brier_score", "at_threshold", "bins", "coverage_curve",
        ]);
        var mistake = root.GetProperty("surest_mistakes").EnumerateArray().ShouldHaveSingleItem();
        (mistake.GetProperty("file").GetString(), mistake.GetProperty("line").GetInt32()).ShouldBe(("a.jsonl", 1));
    }

    [Fact]
    public void Each_scored_line_is_one_line_of_text_with_its_wrong_answers()
    {
        var text = EvaluationJson.Write(EvaluationDocument.Of(Scores, ConfidenceQuality.Of(Scores.Lines, 0.9), null));

        text.ReplaceLineEndings("\n").ShouldContain(
            """
              "lines": [
                {"indicator_id":"a","name":"Name of a","units":"USD","source":"test"},
                {"indicator_id":"b","name":"Name of b","units":"USD","source":"test","wrong":{"family":"wrong","scale":"wrong"}}
              ]
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_summary_has_the_figures_only()
    {
        var root = Parse(EvaluationDocument.Summary(Scores, ConfidenceQuality.Of(Scores.Lines, 0.9)));

        root.EnumerateObject().Select(member => member.Name).ShouldBe(["scored", "contested", "joint", "accuracy", "confidence"]);
        root.GetProperty("confidence").GetProperty("pooled").TryGetProperty("bins", out _).ShouldBeFalse();
    }

    private static JsonElement Parse(EvaluationDocument document) => JsonDocument.Parse(EvaluationJson.Write(document)).RootElement;
}
