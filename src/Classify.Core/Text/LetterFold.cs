namespace Classify.Core.Text;

/// <summary>
/// Folds one character to its plain lower-case form. Done by hand because the framework's Unicode normalization
/// refuses lone surrogates, and any text may arrive.
/// </summary>
internal static class LetterFold
{
    // Latin-1 Supplement (from U+00C0) and Latin Extended-A (to U+017F); a dot marks a sign that is no letter.
    private const string FromC0 =
        "aaaaaaaceeeeiiiidnooooo.ouuuuypsaaaaaaaceeeeiiiidnooooo.ouuuuypy" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The plain lower-case form of <paramref name="character"/>; itself where there is none.</summary>
    public static char Fold(char character)
    {
        if (character < 128)
        {
            return character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
        }

        var index = character - 'À';
        if (index >= 0 && index < FromC0.Length && FromC0[index] != '.')
        {
            return FromC0[index];
        }

        return character switch
        {
            'º' or '°' => 'o',
            'ª' => 'a',
            '％' => '%',
            '＄' or '﹩' => '$',
            '￥' => '¥',
            '￡' => '£',
            '￠' => '¢',
            '￦' => '₩',
            _ => char.ToLowerInvariant(character),
        };
    }
}
