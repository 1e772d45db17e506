using System.Text;

namespace Classify.Core.Workflow;

/// <summary>Makes foreign text fit to store and show: bounded, on one line, without characters a database refuses.</summary>
internal static class PlainText
{
    private const int MaxLength = 2_000;

    /// <summary>The text with control characters and lone surrogates replaced by blanks; null where nothing readable is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var clean = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            clean.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar ? " " : rune.ToString());
        }

        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }
}
