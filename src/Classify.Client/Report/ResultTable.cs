using System.Globalization;
using Classify.Client.Api;
using Classify.Client.Display;
using Spectre.Console;

namespace Classify.Client.Report;

/// <summary>The results as a table: one line each on a wide console, two lines each on a narrow one. Only ids and names are ever cut.</summary>
public static class ResultTable
{
    private const int WideConsole = 140;

    // As wide as the longest label of each field.
    private const int Family = 20;
    private const int Type = 11;
    private const int Aggregation = 17;
    private const int Orientation = 18;
    private const int Confidence = 10;
    private const int Review = 12;

    /// <summary>Writes the table at the width of the console; one below 80 columns has to break the lines itself.</summary>
    public static void Write(IReadOnlyList<ClassificationResult> results, IAnsiConsole console)
    {
        var labels = results.Select(result => result.Labels).ToList();
        var width = console.Profile.Width = Math.Max(CellTable.NarrowestConsole, console.Profile.Width);
        console.Write(width >= WideConsole ? OneLineEach(labels, width) : TwoLinesEach(labels, width));
    }

    private static Table OneLineEach(IReadOnlyList<ClassificationLabels> rows, int width)
    {
        var rest = width - Family - Type - Aggregation - Orientation - Confidence - Review - CellTable.Frame(8);
        var id = Math.Clamp(rows.Max(row => CellText.Width(row.IndicatorId)), 2, rest / 2);
        var name = Math.Clamp(rows.Max(row => CellText.Width(row.Name)), 4, rest - id);
        var table = CellTable.Empty(id, name, Family, Type, Aggregation, Orientation, Confidence, Review);
        CellTable.Head(table, Cell("id"), Cell("name"), Cell("family"), Cell("type"), Cell("aggregation"), Cell("orientation"), Cell("confidence"), Cell("review"));
        foreach (var row in rows)
        {
            table.AddRow(
                Cell(row.IndicatorId, id), Cell(row.Name, name), Cell(row.Family), Cell(row.IndicatorType), Cell(row.TemporalAggregation),
                Cell(row.HeatMapOrientation), Number(row.OverallConfidence), Status(row.ReviewStatus));
        }

        return table;
    }

    private static Table TwoLinesEach(IReadOnlyList<ClassificationLabels> rows, int width)
    {
        var rest = width - Family - Orientation - Review - CellTable.Frame(4);
        var widest = rows.Max(row => Math.Max(CellText.Width(row.IndicatorId), CellText.Width(row.Name)));
        var first = Math.Clamp(widest, 4, rest);
        var table = CellTable.Empty(first, Family, Orientation, Review);
        CellTable.Head(table, Pair("id", "name"), Pair("family", "type"), Pair("aggregation", "orientation"), Pair("confidence", "review"));
        foreach (var row in rows)
        {
            table.AddRow(
                new Rows(Cell(row.IndicatorId, first), Cell(row.Name, first)),
                Pair(row.Family, row.IndicatorType),
                Pair(row.TemporalAggregation, row.HeatMapOrientation),
                new Rows(Number(row.OverallConfidence), Status(row.ReviewStatus)));
        }

        return table;
    }

    private static Rows Pair(string? first, string? second) => new(Cell(first), Cell(second));

    private static Text Cell(string? text, int width = Family) => CellTable.Cell(Given(text), width);

    private static string Given(string? text) => string.IsNullOrEmpty(text) ? "-" : text;

    private static Text Number(double? value) => Cell(value?.ToString("0.00", CultureInfo.InvariantCulture));

    private static Text Status(string? status) => CellTable.Cell(Given(status), Review, status switch
    {
        "needs-review" => Color.Yellow,
        "corrected" => Color.Aqua,
        _ => null,
    });
}
