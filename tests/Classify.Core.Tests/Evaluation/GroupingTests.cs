using Classify.Evaluation.Scoring;

namespace Classify.Core.Tests.Evaluation;

public sealed class GroupingTests
{
    [Fact]
    public void Groups_with_most_lines_come_first_and_equal_ones_by_name()
    {
        var lines = new[] { Sample.Scored(source: "b"), Sample.Scored(source: "c"), Sample.Scored(source: "a"), Sample.Scored(source: "c", wrong: "family") };

        var groups = Grouping.Of(lines, "source");

        groups.Select(group => (group.Name, group.Accuracy.Scored)).ShouldBe([("c", 2), ("a", 1), ("b", 1)]);
        groups[0].Accuracy.Joint.ShouldBe(0.5);
        groups[0].Accuracy.Fields["family"].ShouldBe(0.5);
        groups[0].Accuracy.Fields["scale"].ShouldBe(1);
    }

    [Theory]
    [InlineData("source", "test")]
    [InlineData("file", "a.jsonl")]
    [InlineData("type", "price")]
    [InlineData("family", "price-value")]
    public void Lines_are_grouped_by_what_is_known_of_them_not_by_the_answer(string by, string group) =>
        Grouping.Of([Sample.Scored(wrong: ["family", "indicator_type"])], by).ShouldHaveSingleItem().Name.ShouldBe(group);

    [Fact]
    public void There_are_four_groupings() => Grouping.All.ShouldBe(["source", "file", "type", "family"]);
}
