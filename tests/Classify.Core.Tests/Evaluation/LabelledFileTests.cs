using Classify.Evaluation.Labelled;

namespace Classify.Core.Tests.Evaluation;

public sealed class LabelledFileTests
{
    [Fact]
    public void A_line_is_read_with_its_number_and_all_fields()
    {
        var line = Read("\n" + Sample.Json + "\n\n").ShouldHaveSingleItem();

        (line.File, line.Line).ShouldBe(("some.jsonl", 2));
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
        var failure = Should.Throw<LabelledFileException>(() => Read(Sample.Json + "\n" + bad));

        failure.Message.ShouldStartWith("some.jsonl, line 2: ");
    }

    [Theory]
    [InlineData("\"physical-fundamental\"", "\"physical\"", "family")]
    [InlineData("\"flow\"", "\"Flow\"", "indicator_type")]
    [InlineData("\"millions\"", "\"dozens\"", "scale")]
    public void A_label_outside_the_taxonomy_is_named(string label, string wrong, string field) =>
        Should.Throw<LabelledFileException>(() => Read(Sample.Json.Replace(label, wrong)))
            .Message.ShouldContain(field);

    private static IReadOnlyList<LabelledIndicator> Read(string text) => LabelledFile.Read("some.jsonl", new StringReader(text));
}
