using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Scale words, and the commonest other unit words, of Dutch, the Nordic and Slavic languages, Hungarian and Turkish.</summary>
internal static class OtherLanguageUnits
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.UnitThousands,
            """
            duizend, tusen, tusind, tis, tisíc, tisice, tys, tysięcy, tyś, ezer, bin, тыс, тысяч, тис, хил, хиляди, mii, tkr
            """),
        new(Concept.UnitMillions,
            """
            miljoen, miljoner, miljoonaa, milj, millioner, milionów, mln, miliony, milionů, milionu, millió, milyon, млн, миллионов, мил,
            milioane, mkr
            """),
        new(Concept.UnitBillions,
            """
            miljard, miljarder, miljardia, mrd, milliarder, mia, miliardów, miliardy, miliard, miliardů, milliárd, milyar, млрд,
            миллиардов, miliarde, mld
            """),
        new(Concept.UnitTrillions, "трлн, триллионов, trilyon"),
        new(Concept.UnitPercent,
            """
            procent, procento, prosent, prosenttia, százalék, yüzde, процент, процентов, в процентах, в %, procentenheter, procentpoint
            """),
        new(Concept.UnitPercentagePoint, "procentenheter, procentpoint"),
        new(Concept.UnitPercentOf, "% van het, % av, % af, % bbp, % bnp, % hdp, % pkb, % к ввп, % ввп, в % к ввп"),
        new(Concept.UnitPer, "per, za, на, за, pr"),
        new(Concept.UnitCount, "personer, aantal, antal, antall, osób, osob, osoby, человек, чел, единиц, штук, шт, kişi, adet, fő"),
        new(Concept.UnitPhysical, "ton, tonn, тонн, тонна, т, баррелей, litrów, тонны"),
        new(Concept.UnitMoney, "mkr, tkr"),
        new(Concept.Filler, "av, af, и"),
    ];
}
