using Classify.Evaluation;

namespace Classify.Core.Tests.Evaluation;

public sealed class LabelledFileTests
{
    private const string Good =
        """
        {"source":"test","contested":false,"indicator":{"indicator_id":"a","name":"Exports of tea","units":"USD Million","periodicity":"Monthly","sample_values":[{"date":"2024-01","value":1.5},{"date":"2024-02","value":null}]},"labels":{"family":"physical-fundamental","indicator_type":"flow","temporal_aggregation":"period-total","time_basis":"per-period","is_currency_denominated":true,"currency":"USD","heat_map_orientation":"higher-is-positive","scale":"millions"}}
        """;

    [Fact]
    public void A_line_is_read_with_its_number_and_all_fields()
    {
        var line = LabelledFile.Read(new StringReader("\n" + Good.Trim() + "\n\n")).ShouldHaveSingleItem();

        line.Line.ShouldBe(2);
        line.Source.ShouldBe("test");
        line.Indicator.Units.ShouldBe("USD Million");
        line.Indicator.SampleValues.Count.ShouldBe(2);
        line.Labels.Currency.ShouldBe("USD");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"indicator":{"name":"x"},"labels":{}}""")]
    public void A_line_that_is_no_labelled_indicator_is_named(string bad)
    {
        var failure = Should.Throw<LabelledFileException>(() => LabelledFile.Read(new StringReader(Good.Trim() + "\n" + bad)));

        failure.Line.ShouldBe(2);
        failure.Message.ShouldStartWith("line 2: ");
    }

    [Theory]
    [InlineData("\"physical-fundamental\"", "\"physical\"", "family")]
    [InlineData("\"flow\"", "\"Flow\"", "indicator_type")]
    [InlineData("\"millions\"", "\"dozens\"", "scale")]
    public void A_label_outside_the_taxonomy_is_named(string label, string wrong, string field) =>
        Should.Throw<LabelledFileException>(() => LabelledFile.Read(new StringReader(Good.Trim().Replace(label, wrong))))
            .Message.ShouldContain(field);

    [Fact]
    public void Right_and_wrong_answers_are_counted_by_field_and_jointly()
    {
        var wrong = Good.Trim().Replace("higher-is-positive", "neutral").Replace("\"USD\"", "\"EUR\"");
        var contested = Good.Trim().Replace("\"contested\":false", "\"contested\":true");

        var scores = Evaluator.Score(LabelledFile.Read(new StringReader(string.Join('\n', Good.Trim(), wrong, contested))));

        (scores.Scored, scores.Contested, scores.Joint).ShouldBe((2, 1, 0.5));
        scores.Accuracy["family"].ShouldBe(1);
        scores.Accuracy["currency"].ShouldBe(0.5);
        scores.Accuracy["heat_map_orientation"].ShouldBe(0.5);
        scores.FamilyConfusion.ShouldBe([new Confusion("physical-fundamental", "physical-fundamental", 2)]);
        scores.SurestMistakes.ShouldHaveSingleItem().Wrong.ShouldBe(
            ["currency: USD, not EUR", "heat_map_orientation: higher-is-positive, not neutral"]);
    }

    [Fact]
    public void A_currency_expected_where_the_number_is_no_money_counts_as_none()
    {
        var line = Good.Trim().Replace("\"is_currency_denominated\":true", "\"is_currency_denominated\":false").Replace("USD Million", "Tonnes");

        Evaluator.Score(LabelledFile.Read(new StringReader(line))).Accuracy["currency"].ShouldBe(1);
    }

    [Fact]
    public void An_empty_file_scores_nothing() => Evaluator.Score([]).Scored.ShouldBe(0);
}
