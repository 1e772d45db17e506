using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>
/// Words and abbreviations for powers of ten in unit texts. A power that the taxonomy has no scale for counts as the next
/// lower one, like "hundred million" (section 7): lakh (10^5) as thousands, crore (10^7) as millions, lakh crore (10^12) exactly.
/// </summary>
internal static class UnitScales
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.UnitHundreds, "hundred, hundreds, in hundreds"),
        new(Concept.UnitThousands,
            """
            thousand, thousands, in thousands, 000, 000s, 1000s, k, 1k, th, ths, thous, tho, thsd, tsd, ten thousand, ten thousands,
            10 thousand, 10k, hundred thousand, 100 thousand, lakh, lakhs, lac, lacs, 1000, 1,000, 1 000, 1.000, x1000, x1,000, x 1000,
            x 1,000, 10^3, 10³, kb/d, kbpd, kbbl, mbbl, bbl/d/1k
            """),
        new(Concept.UnitMillions,
            """
            million, millions, in millions, mn, mln, mill, mio, 1million, 1m, 1mn, 000000, 000,000, 000 000, 10 million, ten million,
            crore, crores, thousand thousand, 1000000, 1,000,000, 1 000 000, x1000000, x 1000000, x 1,000,000, 10^6, 10⁶, mb/d, mbpd,
            mmbpd, mmb/d, mmbbl
            """),
        new(Concept.UnitHundredMillions, "hundred million, hundred millions, 100 million, 100 millions, 100m, 100mn, oku, 100 mln"),
        new(Concept.UnitBillions,
            """
            billion, billions, in billions, bn, bln, bil, bill, mrd, mld, milliard, milliards, 1billion, 1bn, 1b, thousand million,
            thousand millions, thousands of millions, 10^9, 10⁹, 10 billion, hundred billion, 100 billion
            """),
        new(Concept.UnitTrillions,
            """
            trillion, trillions, in trillions, tn, trn, tln, tril, 10^12, 10¹², lakh crore, lakh crores, bio, million million,
            million millions, 1trillion
            """),
    ];
}
