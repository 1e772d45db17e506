using Classify.Core.Text;

namespace Classify.Core.TimeSeries;

/// <summary>A number or a word of a date text.</summary>
/// <param name="Digits">Number of digits; 0 for a word.</param>
/// <param name="Month">1 to 12 for the name of a month; else 0.</param>
/// <param name="Sign">Q, H, M, W or F (fiscal year) for such a word; else NUL.</param>
internal readonly record struct DatePart(int Value, int Digits, int Month, char Sign)
{
    public const int MinYear = 1500;
    public const int MaxYear = 2500;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] FullMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public bool IsNumber => Digits > 0;

    public bool IsYear => Digits == 4 && Value is >= MinYear and <= MaxYear;

    public static DatePart Number(int value, int digits) => new(value, digits, 0, '\0');

    public static DatePart? Word(ReadOnlySpan<char> word)
    {
        if (word.Length > 9)
        {
            return null;
        }

        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = LetterFold.Fold(word[i]);
        }

        var sign = lower switch
        {
            "q" => 'Q',
            "h" or "s" or "b" => 'H',
            "m" => 'M',
            "w" => 'W',
            "fy" or "cy" => 'F',
            _ => '\0',
        };
        if (sign != '\0')
        {
            return new DatePart(0, 0, 0, sign);
        }

        for (var month = 0; month < Months.Length; month++)
        {
            if (lower.SequenceEqual(Months[month]) || lower.SequenceEqual(FullMonths[month]))
            {
                return new DatePart(0, 0, month + 1, '\0');
            }
        }

        return lower is "sept" ? new DatePart(0, 0, 9, '\0') : null;
    }
}
