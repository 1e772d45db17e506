using Classify.Core.Lexicons;
using Classify.Core.Text;

namespace Classify.Core.Normalization;

/// <summary>Settles what the short words of <see cref="ShortUnits"/> mean in one unit text, by the words around them.</summary>
internal static class AmbiguousUnits
{
    private static readonly ConceptSet Money = ConceptSet.Of(
        Concept.UnitMoney, Concept.UnitLocalMoney, Concept.UnitInternationalMoney, Concept.UnitCent);

    private static readonly ConceptSet Things = ConceptSet.Of(
        Concept.UnitCount, Concept.UnitPhysical, Concept.UnitPhysicalRate, Concept.UnitArea, Concept.UnitDuration);

    /// <summary>The scan with every ambiguous word reduced to the one meaning that its company gives it.</summary>
    /// <param name="hasMoney">The text names a currency by code, name or sign.</param>
    public static PhraseScan Settle(ReadOnlySpan<char> text, PhraseScan scan, bool hasMoney)
    {
        if (!scan.Has(Concept.UnitAmbiguous))
        {
            return scan;
        }

        var shared = SharedCompany(scan, hasMoney);
        var matches = new PhraseMatch[scan.Matches.Length];
        var all = default(ConceptSet);
        var isDivided = false;
        for (var i = 0; i < matches.Length; i++)
        {
            var match = scan.Matches[i];
            if (match.Concepts.Has(Concept.UnitAmbiguous))
            {
                var company = shared | OwnCompany(text, match) | (isDivided ? Company.AfterDivisor : Company.Any);
                match = match with { Concepts = ConceptSet.Of(ShortUnits.Meaning(match.Phrase, company)) };
            }

            isDivided |= match.Concepts.Overlaps(UnitDenominator.Divisors);
            all = all.Union(match.Concepts);
            matches[i] = match;
        }

        return scan with { Concepts = all, Matches = matches };
    }

    private static Company SharedCompany(PhraseScan scan, bool hasMoney)
    {
        var plain = default(ConceptSet);
        foreach (var match in scan.Matches)
        {
            if (!match.Concepts.Has(Concept.UnitAmbiguous))
            {
                plain = plain.Union(match.Concepts);
            }
        }

        return (hasMoney || plain.Overlaps(Money) ? Company.Money : Company.Any) |
               (plain.Overlaps(Things) ? Company.Things : Company.Any) |
               (plain.Has(Concept.UnitCount) ? Company.Counts : Company.Any) |
               (plain.Has(Concept.UnitIberian) ? Company.Iberian : Company.Any);
    }

    private static Company OwnCompany(ReadOnlySpan<char> text, PhraseMatch match) =>
        (char.IsUpper(text[match.Start]) ? Company.Capital : Company.Any) |
        (match.End < text.Length && text[match.End] is '\'' or '’' ? Company.Elided : Company.Any);
}
