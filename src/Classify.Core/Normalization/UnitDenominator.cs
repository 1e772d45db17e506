using Classify.Core.Lexicons;
using Classify.Core.Text;

namespace Classify.Core.Normalization;

/// <summary>Reads what a number is a percentage of or is divided by.</summary>
internal static class UnitDenominator
{
    private static readonly ConceptSet NamedByThePhrase = ConceptSet.Of(Concept.UnitPerHead, Concept.UnitPerTime);

    /// <returns>Lower case; null for a kind of unit that is not divided by anything.</returns>
    public static string? Of(UnitKind kind, ReadOnlySpan<char> text, PhraseMatch? divisor)
    {
        if (divisor is not { } by || kind is not (UnitKind.PercentOf or UnitKind.Ratio or UnitKind.MoneyPerUnit or UnitKind.ExchangeRate))
        {
            return null;
        }

        var rest = text[by.End..].Trim();
        if (rest.IsEmpty || by.Concepts.Overlaps(NamedByThePhrase))
        {
            // "% gdp", "per capita", "/month": the phrase itself names it.
            var first = by.Phrase.IndexOfAny([' ', '/']);
            return by.Phrase[(first + 1)..].Trim();
        }

        var end = rest.IndexOfAny(',', ';', ')');
        return (end > 0 ? rest[..end] : rest).Trim().ToString().ToLowerInvariant();
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
