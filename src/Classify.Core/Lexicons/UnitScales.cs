using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Words and abbreviations for powers of ten in unit texts.</summary>
internal static class UnitScales
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.UnitHundreds, "hundred", "hundreds", "in hundreds"),
        new(Concept.UnitThousands,
            "thousand", "thousands", "in thousands", "000", "000s", "1000s", "k", "1k", "th", "ths", "thous", "tho", "thsd", "tsd",
            "tausend", "ten thousand", "ten thousands", "10 thousand", "10k", "hundred thousand", "100 thousand", "lakh", "lac", "milliers",
            "miles", "x 1000", "x 1,000", "bbl/d/1k"),
        new(Concept.UnitMillions,
            "million", "millions", "in millions", "mn", "mln", "mil", "mill", "mio", "mm", "m", "1million", "1m", "1mn", "000000", "000,000",
            "10 million", "ten million", "crore", "cr", "thousand thousand", "millones", "millionen"),
        new(Concept.UnitHundredMillions, "hundred million", "hundred millions", "100 million", "100 millions", "100m", "100mn", "oku", "100 mln"),
        new(Concept.UnitBillions,
            "billion", "billions", "in billions", "bn", "bln", "bil", "bill", "mrd", "mld", "milliard", "milliards", "1billion", "1bn", "1b",
            "thousand million", "thousand millions", "thousands of millions", "10 billion", "hundred billion", "100 billion", "miles de millones"),
        new(Concept.UnitTrillions,
            "trillion", "trillions", "in trillions", "tn", "trn", "tln", "tril", "bio", "million million", "million millions", "1trillion"),
    ];
}
