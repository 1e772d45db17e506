using Classify.Client.Display;
using Classify.Evaluation.Baselines;
using Spectre.Console;

namespace Classify.Evaluation.Display;

/// <summary>What changed since a baseline, as tables on a console.</summary>
public static class ComparisonTables
{
    /// <summary>Writes the accuracies then and now, and the lines that changed where they are known.</summary>
    public static void Write(IAnsiConsole console, BaselineComparison comparison)
    {
        var table = new Table().Title("Against the baseline").AddColumns("field", "then", "now", "points");
        foreach (var (field, change) in comparison.Fields.Append(KeyValuePair.Create("joint", comparison.Joint)))
        {
            table.AddRow(field, Figures.Percent(change.Then), Figures.Percent(change.Now), Figures.Points(change.Points));
        }

        console.Write(table);
        if (comparison.Lines is not { } lines)
        {
            console.WriteLine("The baseline has no lines to compare.");
            return;
        }

        Write(console, "Newly right", lines.NewlyRight);
        Write(console, "Newly wrong", lines.NewlyWrong);
        Write(console, "Only in the baseline", lines.OnlyBefore);
        Write(console, "Not in the baseline", lines.OnlyNow);
    }

    private static void Write(IAnsiConsole console, string title, IReadOnlyList<LineChange> changes)
    {
        console.WriteLine($"{title}: {Figures.Count(changes.Count)}");
        if (changes.Count == 0)
        {
            return;
        }

        var table = new Table().AddColumns("source", "id", "name", "unit", "field", "before", "now", "right");
        foreach (var (line, fields) in changes)
        {
            foreach (var field in fields)
            {
                table.AddRow([.. Cells(line), .. Texts(field.Field, field.Before ?? "none", field.After ?? "none", field.Expected ?? "none")]);
            }
        }

        console.Write(table);
    }

    private static void Write(IAnsiConsole console, string title, IReadOnlyList<LineKey> lines)
    {
        console.WriteLine($"{title}: {Figures.Count(lines.Count)}");
        if (lines.Count == 0)
        {
            return;
        }

        var table = new Table().AddColumns("source", "id", "name", "unit");
        foreach (var line in lines)
        {
            table.AddRow(Cells(line));
        }

        console.Write(table);
    }

    private static IEnumerable<Text> Cells(LineKey line) => Texts(Figures.Group(line.Source), line.IndicatorId, line.Name, line.Units);

    private static IEnumerable<Text> Texts(params IEnumerable<string?> texts) => texts.Select(text => new Text(SafeText.Clean(text)));
}
