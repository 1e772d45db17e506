using Classify.Evaluation.Baselines;
using Classify.Evaluation.Calibration;
using Classify.Evaluation.Documents;
using Classify.Evaluation.Scoring;

namespace Classify.Core.Tests.Evaluation;

public sealed class BaselineTests
{
    [Fact]
    public void What_is_written_can_be_read_as_a_baseline_without_changes()
    {
        var scores = new Scores([Sample.Scored("a"), Sample.Scored("b", wrong: ["family", "scale"])], 0);

        var comparison = BaselineComparison.Of(Baseline.Parse(Json(scores)), scores);

        comparison.Joint.ShouldBe(new AccuracyChange(0.5, 0.5));
        comparison.Fields.Values.ShouldAllBe(change => change.Points == 0);
        var lines = comparison.Lines.ShouldNotBeNull();
        lines.NewlyRight.ShouldBeEmpty();
        lines.NewlyWrong.ShouldBeEmpty();
        lines.OnlyBefore.ShouldBeEmpty();
        lines.OnlyNow.ShouldBeEmpty();
    }

    [Fact]
    public void Fields_that_became_right_or_wrong_are_told_line_by_line()
    {
        var before = new Scores([Sample.Scored("a", wrong: ["family", "scale"]), Sample.Scored("b")], 0);
        var now = new Scores([Sample.Scored("a", wrong: ["scale", "currency"]), Sample.Scored("b")], 0);

        var lines = BaselineComparison.Of(Baseline.Parse(Json(before)), now).Lines.ShouldNotBeNull();

        var right = lines.NewlyRight.ShouldHaveSingleItem();
        right.Line.IndicatorId.ShouldBe("a");
        right.Fields.ShouldBe([new FieldChange("family", "expected", "wrong", "expected")]);
        lines.NewlyWrong.ShouldHaveSingleItem().Fields.ShouldBe([new FieldChange("currency", "expected", "right", "wrong")]);
    }

    [Fact]
    public void An_answer_that_was_none_and_wrong_counts_as_wrong_before()
    {
        var baseline = Baseline.Parse(
            """{"joint":0,"accuracy":{"family":1},"lines":[{"indicator_id":"a","name":"Name of a","units":"USD","source":"test","wrong":{"currency":null}}]}""");

        var lines = BaselineComparison.Of(baseline, new Scores([Sample.Scored("a")], 0)).Lines.ShouldNotBeNull();

        lines.NewlyRight.ShouldHaveSingleItem().Fields.ShouldBe([new FieldChange("currency", "expected", null, "expected")]);
        lines.NewlyWrong.ShouldBeEmpty();
    }

    [Fact]
    public void Lines_that_are_scored_only_then_or_only_now_are_told_apart_by_id_name_unit_and_source()
    {
        var before = new Scores([Sample.Scored("a"), Sample.Scored("b", source: "one")], 0);
        var now = new Scores([Sample.Scored("b", source: "two"), Sample.Scored("a", file: "moved.jsonl")], 0);

        var lines = BaselineComparison.Of(Baseline.Parse(Json(before)), now).Lines.ShouldNotBeNull();

        lines.OnlyBefore.ShouldBe([new LineKey("b", "Name of b", "USD", "one", null)]);
        lines.OnlyNow.ShouldBe([new LineKey("b", "Name of b", "USD", "two", null)]);
    }

    [Fact]
    public void Lines_that_look_the_same_are_counted()
    {
        var before = new Scores([Sample.Scored("a"), Sample.Scored("a", wrong: "family")], 0);
        var now = new Scores([Sample.Scored("a"), Sample.Scored("a"), Sample.Scored("a")], 0);

        var lines = BaselineComparison.Of(Baseline.Parse(Json(before)), now).Lines.ShouldNotBeNull();

        lines.NewlyRight.ShouldHaveSingleItem().Line.Repeat.ShouldBe(2);
        lines.OnlyNow.ShouldHaveSingleItem().Repeat.ShouldBe(3);
    }

    [Fact]
    public void A_summary_is_a_baseline_of_accuracies_only()
    {
        var scores = new Scores([Sample.Scored()], 0);
        var summary = EvaluationJson.Write(EvaluationDocument.Summary(scores, ConfidenceQuality.Of(scores.Lines, 0.9)));

        var comparison = BaselineComparison.Of(Baseline.Parse(summary), scores);

        comparison.Joint.Then.ShouldBe(1);
        comparison.Lines.ShouldBeNull();
    }

    [Fact]
    public void A_field_that_the_baseline_does_not_know_has_no_difference()
    {
        var comparison = BaselineComparison.Of(Baseline.Parse("""{"joint":1,"accuracy":{"family":1}}"""), new Scores([Sample.Scored()], 0));

        comparison.Fields["family"].Points.ShouldBe(0);
        comparison.Fields["scale"].ShouldBe(new AccuracyChange(null, 1));
        comparison.Fields["scale"].Points.ShouldBeNull();
    }

    [Theory]
    [InlineData(0.95, 0.94, 1, false)]
    [InlineData(0.95, 0.939, 1, true)]
    [InlineData(0.95, 0.9499, 0, true)]
    [InlineData(0.95, 0.95, 0, false)]
    [InlineData(0.95, 1, 0, false)]
    public void A_drop_is_too_large_when_it_is_more_than_the_points_allowed(double then, double now, double points, bool isTooLarge) =>
        new BaselineComparison(new AccuracyChange(then, now), new Dictionary<string, AccuracyChange>(), null).FellByMoreThan(points).ShouldBe(isTooLarge);

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"joint":1}""")]
    [InlineData("""{"joint":1,"accuracy":{}}""")]
    [InlineData("""{"joint":"1","accuracy":{"family":1}}""")]
    [InlineData("""{"joint":95,"accuracy":{"family":1}}""")]
    [InlineData("""{"joint":1,"accuracy":{"family":-1}}""")]
    [InlineData("""{"joint":1,"accuracy":{"family":1},"lines":[null]}""")]
    [InlineData("""{"joint":1,"accuracy":{"family":1},"lines":[{"name":"x"}]}""")]
    [InlineData("""{"joint":1,"accuracy":{"family":1},"lines":[{"indicator_id":"a","name":"x","source":"","wrong":["family"]}]}""")]
    public void A_text_that_is_no_result_of_an_evaluation_is_refused(string text) =>
        Should.Throw<BaselineException>(() => Baseline.Parse(text)).Message.ShouldStartWith("no result of an evaluation: ");

    private static string Json(Scores scores) =>
        EvaluationJson.Write(EvaluationDocument.Of(scores, ConfidenceQuality.Of(scores.Lines, 0.9), null));
}
