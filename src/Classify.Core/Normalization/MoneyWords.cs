using Classify.Core.Lexicons;
using Classify.Core.Text;

namespace Classify.Core.Normalization;

/// <summary>The currencies that a text names, by code, name or sign.</summary>
internal readonly struct MoneyWords
{
    private MoneyWords(int firstStart, int lastStart, string? code, bool hasOtherMoney, int codeTokens)
    {
        FirstStart = firstStart;
        LastStart = lastStart;
        Code = code;
        HasOtherMoney = hasOtherMoney;
        CodeTokens = codeTokens;
    }

    public bool IsFound => FirstStart >= 0;

    /// <summary>Where the first currency stands in the text; -1 when there is none.</summary>
    public int FirstStart { get; }

    /// <summary>Where the last currency stands in the text; -1 when there is none.</summary>
    public int LastStart { get; }

    /// <summary>The code of the first currency; null when it has none, such as "local currency".</summary>
    public string? Code { get; }

    /// <summary>A currency is named besides the international dollar.</summary>
    public bool HasOtherMoney { get; }

    /// <summary>Tokens that are codes and no word of the lexicon.</summary>
    public int CodeTokens { get; }

    /// <summary>Finds the currencies of <paramref name="text"/>, of which <paramref name="scan"/> holds the unit words.</summary>
    public static MoneyWords Find(ReadOnlySpan<char> text, PhraseScan scan)
    {
        var first = -1;
        var last = -1;
        string? code = null;
        var other = false;
        foreach (var match in scan.Matches)
        {
            if (!match.Concepts.Overlaps(Words))
            {
                continue;
            }

            var isPlain = match.Concepts.Has(Concept.UnitMoney) && !match.Concepts.Has(Concept.UnitInternationalMoney);
            if (first < 0)
            {
                first = match.Start;
                code = isPlain ? CurrencyNames.CodeOf(match.Phrase) : null;
            }

            other |= isPlain;
            last = match.Start;
        }

        var codeTokens = 0;
        var next = 0;
        var divided = DivisionAfter(scan, first);
        for (var i = 0; i + 3 <= text.Length; i++)
        {
            if (!IsCodeAt(text, i, out var found))
            {
                continue;
            }

            while (next < scan.Matches.Length && scan.Matches[next].End <= i)
            {
                next++;
            }

            var isCovered = next < scan.Matches.Length && scan.Matches[next].Start <= i;
            codeTokens += isCovered ? 0 : 1;
            other |= !(isCovered && scan.Matches[next].Concepts.Has(Concept.UnitInternationalMoney));
            last = Math.Max(last, i);
            if (first < 0 || i < first)
            {
                first = i;
                code = found;
            }
            else if (i > first && code is null && i < divided)
            {
                // "Current Leu, RON": a name that several currencies share, made precise by a code that follows without "per".
                code = found;
            }
        }

        return new MoneyWords(first, last, code, other, codeTokens);
    }

    private static readonly ConceptSet Words = ConceptSet.Of(
        Concept.UnitMoney, Concept.UnitLocalMoney, Concept.UnitInternationalMoney, Concept.UnitCent);

    private static bool IsCodeAt(ReadOnlySpan<char> text, int index, out string? code)
    {
        code = null;
        return char.IsAsciiLetterUpper(text[index]) &&
               (index == 0 || !char.IsLetterOrDigit(text[index - 1])) &&
               (index + 3 == text.Length || !char.IsLetterOrDigit(text[index + 3])) &&
               (code = CurrencyCodes.Find(text.Slice(index, 3))) is not null;
    }

    private static int DivisionAfter(PhraseScan scan, int first)
    {
        foreach (var match in scan.Matches)
        {
            if (match.Start > first && match.Concepts.Overlaps(UnitDenominator.Divisors))
            {
                return match.Start;
            }
        }

        return int.MaxValue;
    }
}
