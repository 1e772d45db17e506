namespace Classify.Core.Text;

/// <summary>
/// Takes lexicons apart that are written as text: phrases separated by commas, over as many lines as it takes, or lines such as
/// <c>unemployment rate = taux de chômage, taux de chômeurs</c>. A comma between two digits is part of a number.
/// </summary>
/// <remarks>As text and not as arrays, thousands of phrases cost the program next to nothing when it starts.</remarks>
internal static class PhraseList
{
    /// <summary>Takes the next line off <paramref name="lines"/>; false when none is left.</summary>
    /// <param name="key">What stands before the equals sign.</param>
    /// <param name="phrases">What stands after it.</param>
    public static bool NextLine(ref ReadOnlySpan<char> lines, out ReadOnlySpan<char> key, out ReadOnlySpan<char> phrases)
    {
        var found = !lines.IsEmpty;
        phrases = Before(lines.IndexOf('\n'), ref lines);
        key = Before(phrases.IndexOf('='), ref phrases).Trim();
        return found;
    }

    /// <summary>Takes the next phrase off <paramref name="phrases"/>; false when none is left.</summary>
    public static bool Next(ref ReadOnlySpan<char> phrases, out ReadOnlySpan<char> phrase)
    {
        var found = !phrases.IsEmpty;
        phrase = Before(Comma(phrases), ref phrases).Trim();
        return found;
    }

    private static int Comma(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(',');
        while (at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
        {
            var next = text[(at + 1)..].IndexOf(',');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return at;
    }

    // Takes the text before the sign off, and the sign; everything when there is none.
    private static ReadOnlySpan<char> Before(int sign, scoped ref ReadOnlySpan<char> text)
    {
        var before = sign < 0 ? text : text[..sign];
        text = sign < 0 ? default : text[(sign + 1)..];
        return before;
    }
}
