using System.Globalization;
using System.Runtime.CompilerServices;

namespace Classify.Core.Text;

/// <summary>A word, number or sign of a text, by its place in it.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="IsNumber">The token is digits, with points or commas between them.</param>
internal readonly record struct Token(int Start, int Length, bool IsNumber)
{
    public int End => Start + Length;
}

/// <summary>
/// Cuts a text into words (letters and digits together, as in <c>m2</c>), numbers and the few signs that mean
/// something in units. All other punctuation only separates.
/// </summary>
internal static class Tokens
{
    /// <summary>Tokens beyond this many are not read: no published name or unit is as long.</summary>
    public const int Max = 256;

    /// <summary>Fills <paramref name="tokens"/> and returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Read(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        var count = 0;
        var i = 0;
        while (i < text.Length && count < tokens.Length)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                var end = NumberEnd(text, i);
                if (end < text.Length && (IsWordPart(text[end]) || IsSuperscript(text[end])) && !char.IsAsciiDigit(text[end]))
                {
                    // "10Y", "000s", "2030Q1": one word.
                    var wordEnd = WordEnd(text, end);
                    tokens[count++] = new Token(i, wordEnd - i, IsNumber: false);
                    i = wordEnd;
                    continue;
                }

                tokens[count++] = new Token(i, end - i, IsNumber: true);
                i = end;
            }
            else if (IsWordPart(c))
            {
                var end = WordEnd(text, i);
                tokens[count++] = new Token(i, end - i, IsNumber: false);
                i = end;
            }
            else
            {
                if (IsSign(c))
                {
                    tokens[count++] = new Token(i, 1, IsNumber: false);
                }

                i++;
            }
        }

        return count;
    }

    /// <summary>A combining accent or a soft hyphen: part of a word, but not of its known form.</summary>
    public static bool IsSilent(char c) => c >= 128 && (c is '\u00AD' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    private static int NumberEnd(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length &&
               (char.IsAsciiDigit(text[i]) ||
                (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && (IsWordPart(text[i]) || IsInsideWord(text[i])))
        {
            i++;
        }

        return i;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c);

    // "m²", "CO₂", "10⁶", and letters whose accent is a character of its own.
    private static bool IsInsideWord(char c) => IsSuperscript(c) || IsSilent(c);

    private static bool IsSuperscript(char c) => c >= 128 && char.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber;

    private static bool IsSign(char c) =>
        c is '%' or '％' or '‰' or '/' or '=' or '+' or '&' or '^' or '°' || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;
}
