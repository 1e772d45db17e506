using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace Classify.Service.Logging;

/// <summary>
/// One line for one event, whatever text it carries: signs that end a line, move the cursor or change the direction of
/// writing are written as escapes. The lines of an exception are indented, so that none passes for an event.
/// </summary>
internal sealed class LineFormatter : ITextFormatter
{
    private const string Template = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {Message:l}";
    private const string Indent = "    ";

    private readonly MessageTemplateTextFormatter _line = new(Template, CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        _line.Format(logEvent, line);
        output.WriteLine(Escape(line.ToString()));
        if (logEvent.Exception is { } exception)
        {
            foreach (var part in exception.ToString().ReplaceLineEndings("\n").Split('\n'))
            {
                output.WriteLine(Indent + Escape(part));
            }
        }
    }

    private static string Escape(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            _ = IsUnsafe(sign)
                ? escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}")
                : escaped.Append(sign);
        }

        return escaped.ToString();
    }

    private static bool IsUnsafe(char sign) => char.GetUnicodeCategory(sign)
        is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
