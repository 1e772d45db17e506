using Classify.Evaluation.Labelled;
using Classify.Evaluation.Scoring;

namespace Classify.Core.Tests.Evaluation;

public sealed class EvaluatorTests
{
    [Fact]
    public void Right_and_wrong_answers_are_counted_by_field_and_jointly()
    {
        var wrong = Sample.Json.Replace("higher-is-positive", "neutral").Replace("\"USD\"", "\"EUR\"");
        var contested = Sample.Json.Replace("\"contested\":false", "\"contested\":true");

        var scores = Score(Sample.Json, wrong, contested);

        (scores.Lines.Count, scores.Contested, scores.Accuracy.Joint).ShouldBe((2, 1, 0.5));
        scores.Accuracy.Fields["family"].ShouldBe(1);
        scores.Accuracy.Fields["currency"].ShouldBe(0.5);
        scores.Accuracy.Fields["heat_map_orientation"].ShouldBe(0.5);
        var mistake = scores.Mistakes.ShouldHaveSingleItem();
        (mistake.Labelled.File, mistake.Labelled.Line).ShouldBe(("some.jsonl", 2));
        mistake.Wrong.Select(answer => answer.Difference).ShouldBe(
            ["currency: USD, not EUR", "heat_map_orientation: higher-is-positive, not neutral"]);
    }

    [Fact]
    public void A_currency_expected_where_the_number_is_no_money_counts_as_none()
    {
        var line = Sample.Json.Replace("\"is_currency_denominated\":true", "\"is_currency_denominated\":false").Replace("USD Million", "Tonnes");

        Score(line).Accuracy.Fields["currency"].ShouldBe(1);
    }

    [Fact]
    public void Every_field_has_its_own_confidence_but_those_that_follow_from_others()
    {
        var answers = Score(Sample.Json).Lines.ShouldHaveSingleItem().Answers;

        answers.Select(answer => answer.Field).ShouldBe(ScoredFields.All);
        answers.Where(answer => answer.Confidence is null).Select(answer => answer.Field).ShouldBe(["time_basis", "scale"]);
    }

    [Theory]
    [InlineData("currency", true)]
    [InlineData("time_basis", true)]
    [InlineData("scale", true)]
    [InlineData("family", false)]
    [InlineData("is_currency_denominated", false)]
    public void A_line_is_jointly_right_unless_a_joint_field_is_wrong(string field, bool isJointlyRight)
    {
        var line = Sample.Scored(wrong: field);

        line.IsJointlyRight.ShouldBe(isJointlyRight);
        line.IsRight.ShouldBeFalse();
    }

    [Fact]
    public void Confused_labels_are_counted_by_pair()
    {
        var lines = new[] { Sample.Scored(), Sample.Scored(), Sample.Scored(wrong: "family") };

        Confusion.Of(lines, "family").ShouldBe([new("expected", "expected", 2), new("expected", "wrong", 1)]);
    }

    [Fact]
    public void The_surest_mistakes_come_first()
    {
        var scores = new Scores([Sample.Scored("unsure", confidence: 0.2, wrong: "scale"), Sample.Scored("right"), Sample.Scored("sure", confidence: 0.9, wrong: "scale")], 0);

        scores.Mistakes.Select(line => line.Labelled.Indicator.IndicatorId).ShouldBe(["sure", "unsure"]);
    }

    [Fact]
    public void No_lines_score_nothing() => Evaluator.Score([]).Accuracy.Scored.ShouldBe(0);

    private static Scores Score(params IEnumerable<string> lines) =>
        Evaluator.Score(LabelledFile.Read("some.jsonl", new StringReader(string.Join('\n', lines))));
}
