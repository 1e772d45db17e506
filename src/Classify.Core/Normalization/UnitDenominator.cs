using Classify.Core.Lexicons;
using Classify.Core.Text;

namespace Classify.Core.Normalization;

/// <summary>Reads what a number is a percentage of or is divided by.</summary>
internal static class UnitDenominator
{
    /// <summary>The words that divide: "per", a slash, "per capita", "per day".</summary>
    public static readonly ConceptSet Divisors = ConceptSet.Of(
        Concept.UnitPer, Concept.UnitSlash, Concept.UnitPerHead, Concept.UnitPerTime);

    private static readonly ConceptSet NamedByThePhrase = ConceptSet.Of(Concept.UnitPerHead, Concept.UnitPerTime);

    /// <returns>Lower case; null for a kind of unit that is not divided by anything.</returns>
    public static string? Of(UnitKind kind, ReadOnlySpan<char> text, PhraseMatch? divisor)
    {
        if (divisor is not { } by || kind is not (UnitKind.PercentOf or UnitKind.Ratio or UnitKind.MoneyPerUnit or UnitKind.ExchangeRate))
        {
            return null;
        }

        var rest = text[by.End..].Trim();
        if (by.Phrase is "pc" or "p c")
        {
            return "capita";
        }

        if (rest.IsEmpty || rest[0] is ',' or ';' or ')' || by.Concepts.Overlaps(NamedByThePhrase))
        {
            // "% gdp", "per capita", "/month": the phrase itself names it.
            var first = by.Phrase.IndexOfAny([' ', '/']);
            return by.Phrase[(first + 1)..].Trim();
        }

        return rest[..EndOfPart(rest)].Trim().ToString().ToLowerInvariant();
    }

    // A comma between digits belongs to the number, as in "1,000 people".
    private static int EndOfPart(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ';' or ')' || (text[i] == ',' && !(i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>"% manufactured exports": the percent sign where a known whole follows it without "of"; else null.</summary>
    public static PhraseMatch? WithoutOf(ReadOnlySpan<char> text, PhraseScan scan)
    {
        if (scan.First(Concept.UnitPercent) is not { } percent)
        {
            return null;
        }

        var rest = text[percent.End..];
        var isWord = rest.Length > 3 && rest[0] == ' ' && char.IsLetter(rest[1]);
        return isWord && SubjectWords.Denominators.Scan(rest).Matches.Length > 0 ? percent : null;
    }
}
