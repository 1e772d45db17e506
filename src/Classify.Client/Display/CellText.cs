using System.Globalization;
using Spectre.Console.Rendering;

namespace Classify.Client.Display;

/// <summary>Text measured in terminal cells, where an ideograph takes two.</summary>
internal static class CellText
{
    /// <summary>The cells that <paramref name="text"/> takes once it is cleaned.</summary>
    public static int Width(string? text) => CellsOf(SafeText.Clean(text));

    /// <summary>The text, with an ellipsis in the place of what goes beyond <paramref name="width"/> cells.</summary>
    public static string Fit(string text, int width)
    {
        if (CellsOf(text) <= width)
        {
            return text;
        }

        var end = 0;
        var used = 1;
        while (end < text.Length)
        {
            var element = StringInfo.GetNextTextElement(text, end);
            used += CellsOf(element);
            if (used > width)
            {
                break;
            }

            end += element.Length;
        }

        return text[..end] + "…";
    }

    private static int CellsOf(string text) => new Segment(text).CellCount();
}
