using System.Text;

namespace Classify.Core.Prompts;

/// <summary>
/// The most tokens that foreign text may take, whatever the tokenizer, in thirds of a token. Words of the trade hold four
/// bytes a token or more, rare characters as little as one.
/// </summary>
internal static class TokenBound
{
    /// <summary>A token in the unit of this class.</summary>
    public const int Token = 3;

    /// <summary>What a character written as <c>\u003C</c> takes; an emoji is two of them.</summary>
    public const int Escape = 6 * Token;

    /// <summary>The bound for <paramref name="written"/>, which may hold escapes of JSON.</summary>
    public static int Of(string written)
    {
        var bound = 0;
        for (var at = 0; at < written.Length;)
        {
            if (written[at] == '\\' && at + 1 < written.Length)
            {
                var isLong = written[at + 1] == 'u';
                bound += isLong ? Escape : 2 * Token;
                at += isLong ? 6 : 2;
                continue;
            }

            // What is no character, half a surrogate pair, is sent as the replacement character.
            Rune.DecodeFromUtf16(written.AsSpan(at), out var rune, out var length);
            bound += Of(rune);
            at += length;
        }

        return bound;
    }

    /// <summary>
    /// A third of a token for a letter or digit of ASCII, which form long tokens; a token for a letter of another script in
    /// common use; a token for each byte of all else.
    /// </summary>
    public static int Of(Rune rune) =>
        char.IsAsciiLetterOrDigit((char)Math.Min(rune.Value, char.MaxValue)) || rune.Value == ' ' ? 1
        : Rune.IsLetter(rune) && IsInCommonUse(rune.Value) ? Token
        : rune.Utf8SequenceLength * Token;

    /// <summary>Latin, Greek, Cyrillic, Hebrew, Arabic, Japanese, Chinese and Korean.</summary>
    private static bool IsInCommonUse(int letter) => letter
        is < 0x0180
        or (>= 0x0370 and < 0x0530)
        or (>= 0x05D0 and < 0x0650)
        or (>= 0x3040 and < 0x3100)
        or (>= 0x4E00 and < 0xA000)
        or (>= 0xAC00 and < 0xD7A4);
}
