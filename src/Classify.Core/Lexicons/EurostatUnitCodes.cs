using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>
/// Codes of Eurostat's unit list, such as <c>CLV_MEUR</c> (chain linked volumes, million euro) or <c>PCH_SM</c> (percentage
/// change on the same period of the previous year). Codes that are words of units anyway are not repeated here.
/// </summary>
internal static class EurostatUnitCodes
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.Filler, "clv, clv05, clv10, clv15, clv20, cp, cp15, pyp, pd, sca, ca"),
        new(Concept.UnitIndex, "i05, i10, i15, i16, i20, i21, i2005, i2010, i2015, i2020, i2021, i96, inx"),
        new(Concept.UnitPercentOf, "pc gdp, pc act, pc pop, pc emp, pc tot, pc b1gq, pct gdp"),
        new(Concept.UnitChange,
            """
            pch sm, pch pre, pch prev, pch, pch m1, pch m12, pch q1, pch q4, pch a1, rch a, rch m, rch a avg, rch mv12mavg, rt1, rt12,
            pc chg
            """),
        new(Concept.UnitCount, "nr, hab, ths per"),
        new(Concept.UnitThousands, "ths, ths per"),
        new(Concept.UnitPerHead, "eur hab, pps hab, nac hab, p hab"),
        new(Concept.UnitRatio, "p hthab, p thab, p mhab"),
        new(Concept.UnitLocalMoney, "nac, nac hab"),
        new(Concept.UnitMoney, "eur hab"),
        new(Concept.UnitInternationalMoney, "pps hab, pps eu27 2020"),
        new(Concept.UnitSurvey, "bal"),
    ];
}
