using Spectre.Console;
using Spectre.Console.Rendering;

namespace Classify.Client.Display;

/// <summary>Parts of tables whose columns have fixed widths. Texts are cleaned, and cut only where they are wider than their column.</summary>
internal static class CellTable
{
    /// <summary>The narrowest console a table is drawn for; one below has to break the lines itself.</summary>
    public const int NarrowestConsole = 80;

    /// <summary>Cells that the border and one blank behind each column take.</summary>
    public static int Frame(int columns) => (2 * columns) + 1;

    /// <summary>A table with columns of these widths and no rows.</summary>
    public static Table Empty(params IEnumerable<int> widths)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var width in widths)
        {
            table.AddColumn(new TableColumn("") { Width = width, NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        }

        return table;
    }

    public static void Head(Table table, params ReadOnlySpan<IRenderable> headers)
    {
        for (var i = 0; i < headers.Length; i++)
        {
            table.Columns[i].Header = headers[i];
        }
    }

    /// <summary>Lines of one cell.</summary>
    public static Rows Stack(int width, params IEnumerable<string?> lines) => new(lines.Select(line => Cell(line, width)));

    /// <summary>One line of a cell.</summary>
    public static Text Cell(string? text, int width, Color? color = null)
    {
        var fitted = CellText.Fit(SafeText.Clean(text), width);
        return new Text(fitted.Length == 0 ? " " : fitted, color is { } given ? new Style(given) : null) { Overflow = Overflow.Crop };
    }
}
