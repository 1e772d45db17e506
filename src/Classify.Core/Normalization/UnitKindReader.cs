using Classify.Core.Lexicons;
using Classify.Core.Text;

namespace Classify.Core.Normalization;

/// <summary>Decides what kind of unit the words of a unit text make.</summary>
internal static class UnitKindReader
{
    private static readonly ConceptSet Quantities = ConceptSet.Of(
        Concept.UnitPhysical, Concept.UnitArea, Concept.UnitCount, Concept.UnitDuration, Concept.UnitPhysicalRate, Concept.UnitReadingOfTime);

    /// <param name="divisor">The word that divides, such as "per" or "% of"; null when nothing is divided.</param>
    public static UnitKind Of(PhraseScan scan, in MoneyWords money, out PhraseMatch? divisor)
    {
        divisor = FirstDivisor(scan);
        if (scan.Has(Concept.UnitBinary))
        {
            return UnitKind.Other;
        }

        var percent = scan.Has(Concept.UnitPercent);
        var index = scan.Has(Concept.UnitIndex) || scan.Has(Concept.UnitScore);
        if (scan.Has(Concept.UnitChange) || (scan.Has(Concept.UnitPreviousPeriod) && (percent || !(index || money.IsFound || scan.HasAny(Quantities)))))
        {
            return UnitKind.PercentChange;
        }

        if (scan.Has(Concept.UnitPercentOf))
        {
            divisor = scan.First(Concept.UnitPercentOf);
            return UnitKind.PercentOf;
        }

        // "Milliards d'euros, base 2020": the base is that of the prices.
        var isAmount = money.IsFound && scan.HasAny(UnitScaleReader.Scales);
        if (index && !isAmount && !(percent && !scan.Has(Concept.UnitIndex)))
        {
            return UnitKind.Index;
        }

        if (percent)
        {
            return UnitKind.Percent;
        }

        if (money.IsFound)
        {
            return OfMoney(scan, money, ref divisor);
        }

        divisor = IsScaleAfter(scan, divisor) ? null : divisor;
        return OfQuantity(scan, divisor);
    }

    private static UnitKind OfMoney(PhraseScan scan, in MoneyWords money, ref PhraseMatch? divisor)
    {
        if (divisor is not { } by)
        {
            return UnitKind.Money;
        }

        if (by.Start < money.FirstStart && !by.Concepts.Has(Concept.UnitPerHead))
        {
            // "kg per 2017 PPP $ of GDP": money is what it is divided by.
            return by.Concepts.Has(Concept.UnitPerTime) ? UnitKind.MoneyPerUnit : UnitKind.Ratio;
        }

        if (by.Concepts.Has(Concept.UnitPerHead))
        {
            divisor = null;
            return UnitKind.Money;
        }

        if (money.LastStart > by.Start)
        {
            return UnitKind.ExchangeRate;
        }

        if (IsScaleAfter(scan, divisor) ||
            (by.Concepts.Has(Concept.UnitPerTime) && scan.HasAny(UnitScaleReader.Scales) && !scan.HasAny(Quantities)))
        {
            divisor = null;
            return UnitKind.Money;
        }

        return UnitKind.MoneyPerUnit;
    }

    private static UnitKind OfQuantity(PhraseScan scan, PhraseMatch? divisor)
    {
        if (scan.Has(Concept.UnitRatio))
        {
            return UnitKind.Ratio;
        }

        if (scan.Has(Concept.UnitPhysicalRate))
        {
            return UnitKind.PhysicalRate;
        }

        if (scan.Has(Concept.UnitReading) || scan.Has(Concept.UnitReadingOfTime))
        {
            return UnitKind.Physical;
        }

        if (divisor is { } by && !by.Concepts.Has(Concept.UnitDuration))
        {
            if (!by.Concepts.Has(Concept.UnitPerTime))
            {
                return UnitKind.Ratio;
            }

            return scan.Has(Concept.UnitPhysical) ? UnitKind.PhysicalRate : UnitKind.Count;
        }

        if (scan.Has(Concept.UnitPhysical) || scan.Has(Concept.UnitArea))
        {
            return UnitKind.Physical;
        }

        if (scan.Has(Concept.UnitDuration))
        {
            return UnitKind.Duration;
        }

        return scan.Has(Concept.UnitCount) || scan.HasAny(UnitScaleReader.Scales) ? UnitKind.Count : UnitKind.Other;
    }

    private static PhraseMatch? FirstDivisor(PhraseScan scan)
    {
        foreach (var match in scan.Matches)
        {
            if (match.Concepts.Overlaps(UnitDenominator.Divisors))
            {
                return match;
            }
        }

        return null;
    }

    // "BBL/1Million" divides by nothing: the power of ten is the scale.
    private static bool IsScaleAfter(PhraseScan scan, PhraseMatch? divisor)
    {
        if (divisor is not { } by || !by.Concepts.Has(Concept.UnitSlash))
        {
            return false;
        }

        foreach (var match in scan.Matches)
        {
            if (match.Start >= by.End)
            {
                return match.Concepts.Overlaps(UnitScaleReader.Scales);
            }
        }

        return false;
    }
}
