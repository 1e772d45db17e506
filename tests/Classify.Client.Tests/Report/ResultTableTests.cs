using System.Text.Json;
using Classify.Client.Api;
using Classify.Client.Report;
using Spectre.Console;

namespace Classify.Client.Tests.Report;

public sealed class ResultTableTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(140)]
    [InlineData(200)]
    public void Every_label_is_whole_and_no_line_is_too_long(int width)
    {
        var text = Render(width, Result("A_RATHER_LONG_IDENTIFIER_OF_AN_INDICATOR", new string('n', 300)), Result("B", "Short"));

        text.Split('\n').ShouldAllBe(line => line.TrimEnd('\r').Length <= width);
        foreach (var label in new[] { "physical-fundamental", "probability", "period-cumulative", "higher-is-positive", "0.88", "needs-review", "Short", "…" })
        {
            text.ShouldContain(label);
        }
    }

    [Fact]
    public void Hostile_text_is_printed_as_text()
    {
        var text = Render(100, Result("[bold]X", "[red]a[/] \u001b[2J]]b[link"), Result("Y", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字"));

        text.ShouldContain("[bold]X");
        text.ShouldContain("[red]a[/] ]]b[link");
        text.ShouldNotContain("\u001b");
        text.ShouldContain("…");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(79)]
    public void A_console_that_is_too_narrow_still_gets_a_table(int width) =>
        Render(width, Result("漢字漢字漢字漢字漢字漢字漢字漢字漢字", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")).ShouldContain("…");

    [Fact]
    public void Missing_labels_are_dashes() =>
        Render(100, new ClassificationResult(new ClassificationLabels { IndicatorId = "X" }, default)).ShouldContain("-");

    private static ClassificationResult Result(string id, string name) => new(
        new ClassificationLabels
        {
            IndicatorId = id, Name = name, Family = "physical-fundamental", IndicatorType = "probability", TemporalAggregation = "period-cumulative",
            HeatMapOrientation = "higher-is-positive", OverallConfidence = 0.876, ReviewStatus = "needs-review",
        },
        default(JsonElement));

    private static string Render(int width, params ClassificationResult[] results)
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = width;
        ResultTable.Write(results, console);
        return output.ToString();
    }
}
