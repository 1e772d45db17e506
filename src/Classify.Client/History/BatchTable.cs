using Classify.Client.Api;
using Classify.Client.Display;
using Spectre.Console;

namespace Classify.Client.History;

/// <summary>Batches as a table: one line each on a wide console, three lines each on a narrow one. Only models are ever cut.</summary>
internal static class BatchTable
{
    private const int WideConsole = 150;

    // As wide as the longest text of each field.
    private const int TraceId = 32;
    private const int Status = 19;
    private const int Provider = 9;
    private const int Done = 15;
    private const int Failed = 7;
    private const int Review = 7;
    private const int Cost = 10;
    private const int Started = 19;
    private const int Duration = 12;

    private static readonly string[] Headers = ["trace id", "status", "provider", "model", "done", "failed", "review", "cost", "started (UTC)", "duration"];

    /// <summary>Writes the table at the width of the console, but at least for 80 columns.</summary>
    public static void Write(IReadOnlyList<BatchStatus> batches, IAnsiConsole console)
    {
        var width = console.Profile.Width = Math.Max(CellTable.NarrowestConsole, console.Profile.Width);
        console.Write(width >= WideConsole ? OneLineEach(batches, width) : ThreeLinesEach(batches));
    }

    private static Table OneLineEach(IReadOnlyList<BatchStatus> batches, int width)
    {
        int[] fixedWidths = [TraceId, Status, Provider, Done, Failed, Review, Cost, Started, Duration];
        var rest = Math.Max(5, width - fixedWidths.Sum() - CellTable.Frame(Headers.Length));
        var model = Math.Clamp(batches.Max(batch => CellText.Width(batch.Model)), 5, rest);
        int[] widths = [TraceId, Status, Provider, model, Done, Failed, Review, Cost, Started, Duration];
        var table = CellTable.Empty(widths);
        CellTable.Head(table, [.. Headers.Zip(widths, (header, cells) => CellTable.Cell(header, cells))]);
        foreach (var batch in batches)
        {
            table.AddRow(Texts(batch).Zip(widths, (text, cells) => CellTable.Cell(text, cells)));
        }

        return table;
    }

    private static Table ThreeLinesEach(IReadOnlyList<BatchStatus> batches)
    {
        var table = CellTable.Empty(TraceId, Status, Done);
        CellTable.Head(
            table,
            CellTable.Stack(TraceId, "trace id", "provider, model", "cost"),
            CellTable.Stack(Status, "status", "started (UTC)", "duration"),
            CellTable.Stack(Done, "done", "failed", "review"));
        foreach (var batch in batches)
        {
            var texts = Texts(batch);
            table.AddRow(
                CellTable.Stack(TraceId, texts[0], $"{texts[2]}, {texts[3]}", texts[7]),
                CellTable.Stack(Status, texts[1], texts[8], texts[9]),
                CellTable.Stack(Done, texts[4], texts[5], texts[6]));
        }

        return table;
    }

    /// <summary>In the order of <see cref="Headers"/>.</summary>
    private static string[] Texts(BatchStatus batch) =>
    [
        batch.TraceId, batch.Status, batch.Provider ?? "", batch.Model ?? "", $"{batch.Counts.Completed}/{batch.Counts.Total}",
        $"{batch.Counts.Failed + batch.Counts.Cancelled}", $"{batch.Counts.NeedsReview}", Words.Money(batch.CostUsd),
        BatchText.Time(batch.StartedAt), batch.Duration is { } duration ? Words.Duration(duration) : "",
    ];
}
