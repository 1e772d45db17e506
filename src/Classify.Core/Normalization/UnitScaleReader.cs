using Classify.Core.Lexicons;
using Classify.Core.Taxonomy;
using Classify.Core.Text;

namespace Classify.Core.Normalization;

/// <summary>Reads the scale of a unit text (taxonomy, section 7).</summary>
internal static class UnitScaleReader
{
    /// <summary>Every power of ten.</summary>
    public static readonly ConceptSet Scales = ConceptSet.Of(
        Concept.UnitHundreds, Concept.UnitThousands, Concept.UnitMillions, Concept.UnitHundredMillions, Concept.UnitBillions, Concept.UnitTrillions);

    /// <param name="before">Index from which on a power of ten belongs to what the number is divided by.</param>
    /// <returns>Null where the text names no scale.</returns>
    public static Scale? Of(UnitKind kind, PhraseScan scan, int before)
    {
        switch (kind)
        {
            case UnitKind.Percent when scan.Has(Concept.UnitBasisPoint):
                return Scale.RawUnits;
            case UnitKind.Percent or UnitKind.PercentOf or UnitKind.PercentChange:
                return Scale.Percent;
            case UnitKind.Index:
                return Scale.Index;
            case UnitKind.ExchangeRate or UnitKind.Ratio:
                return Scale.RawUnits;
        }

        Scale? scale = null;
        foreach (var match in scan.Matches)
        {
            if (match.Start >= before || !match.Concepts.Overlaps(Scales))
            {
                continue;
            }

            var found = Of(match.Concepts);
            scale = scale is { } first ? Product(first, found) : found;
        }

        return scale;
    }

    private static Scale Of(ConceptSet concepts) => concepts switch
    {
        _ when concepts.Has(Concept.UnitTrillions) => Scale.Trillions,
        _ when concepts.Has(Concept.UnitBillions) => Scale.Billions,
        _ when concepts.Has(Concept.UnitMillions) || concepts.Has(Concept.UnitHundredMillions) => Scale.Millions,
        _ when concepts.Has(Concept.UnitThousands) => Scale.Thousands,
        _ => Scale.Hundreds,
    };

    private static Scale Product(Scale first, Scale second) => (first, second) switch
    {
        (Scale.Thousands, Scale.Millions) or (Scale.Millions, Scale.Thousands) => Scale.Billions,
        (Scale.Millions, Scale.Millions) => Scale.Trillions,
        _ => first,
    };
}
