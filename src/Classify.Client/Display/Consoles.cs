using Spectre.Console;

namespace Classify.Client.Display;

/// <summary>Makes the consoles that tables and bars are drawn on.</summary>
internal static class Consoles
{
    /// <summary>A console on <paramref name="writer"/>, without colours where that is no terminal.</summary>
    /// <param name="width">In cells; null takes the terminal's.</param>
    public static IAnsiConsole On(TextWriter writer, bool isTerminal, int? width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        console.Profile.Width = width ?? console.Profile.Width;
        return console;
    }
}
