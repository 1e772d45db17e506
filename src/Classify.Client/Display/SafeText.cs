using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Classify.Client.Display;

/// <summary>Makes untrusted text harmless on a terminal: no escape sequences, no control or direction characters, one line.</summary>
public static partial class SafeText
{
    /// <summary>The text on one line with everything that could steer a terminal taken out.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in EscapeSequence().Replace(text, "").EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control when rune.Value is '\t' or '\n' or '\r':
                case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    clean.Append(' ');
                    break;
                case UnicodeCategory.Control or UnicodeCategory.Format:
                    break;
                default:
                    clean.Append(rune);
                    break;
            }
        }

        return clean.ToString();
    }

    // CSI (ESC [ ... letter), the string sequences (ESC ] P X ^ _ ... up to BEL or ST), and two-character ones; also their one-character C1 forms.
    [GeneratedRegex(@"(?:\e\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\e[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\a\e\u009c]*(?:\a|\e\\|\u009c)?|\e[ -/]*[0-~]?")]
    private static partial Regex EscapeSequence();
}
