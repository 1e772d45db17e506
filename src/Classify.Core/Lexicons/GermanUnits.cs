using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>German words of unit texts.</summary>
internal static class GermanUnits
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.UnitThousands, "tausend, tsd, in tausend, in tsd, 1 000, in 1000"),
        new(Concept.UnitMillions, "millionen, in millionen, in mio, mill, tausend tausend"),
        new(Concept.UnitBillions, "milliarden, milliarde, in milliarden, in mrd, mia"),
        new(Concept.UnitTrillions, "billionen, in billionen"),
        new(Concept.UnitPercent,
            """
            prozent, in prozent, v h, vh, prozentpunkt, prozentpunkte, prozentpunkten, basispunkt, basispunkte, basispunkten, % pro jahr,
            prozent pro jahr, % je jahr, anteil in %, anteile in %, saldo in %, salden in %
            """),
        new(Concept.UnitPercentagePoint, "prozentpunkt, prozentpunkte, prozentpunkten, basispunkt, basispunkte, basispunkten"),
        new(Concept.UnitInterest, "% pro jahr, prozent pro jahr, % je jahr"),
        new(Concept.UnitPercentOf,
            """
            % des, in % des, prozent des, in prozent des, % der, in % der, prozent der, in prozent der, % vom, in % vom, anteil am,
            anteil an, anteil an der, anteil in % des, anteil in % am, % bip, % am bip, v h des
            """),
        new(Concept.UnitChange,
            """
            veränderung in %, veränderungen in %, veränderung in prozent, veränderungsrate, veränderungsraten, veränderungsrate in %,
            wachstumsrate, wachstum, wachstumsraten, prozentuale veränderung, % veränderung, änderung in %, änderungsrate, veränd in %,
            % jährlich, jahresveränderungsrate, vorjahresveränderung, zuwachsrate
            """),
        new(Concept.UnitPreviousPeriod,
            """
            veränderung, veränderungen, veränderung gegenüber, veränderung gegenüber dem, veränderung ggü, veränderung zum,
            veränderung gegen, vorjahr, vorjahres, vorjahreszeitraum, vorjahresmonat, vorjahresquartal, vormonat, vorquartal, vorperiode,
            ggü vorjahr, gegenüber vorjahr, gegenüber dem vorjahr, zum vorjahr, gg vorjahr, ggü vormonat, ggü vorquartal, ggü, gegenüber
            """),
        new(Concept.UnitIndex, "indexpunkte, indexstand, punkte, punkt, messzahl, indizes"),
        new(Concept.UnitRatio,
            """
            verhältnis, quotient, promille, pro mille, pro tausend, koeffizient, elastizität, korrelation, importmonate
            """),
        new(Concept.UnitSurvey, "saldo, salden, saldo in %, salden in %, prozentsaldo, saldenwert"),
        new(Concept.UnitPer, "je, pro"),
        new(Concept.UnitPerHead,
            """
            je einwohner, pro einwohner, pro kopf, je kopf, je person, pro person, je erwerbstätigen, je beschäftigten, je arbeitnehmer,
            je haushalt, /einwohner, /kopf
            """),
        new(Concept.UnitPerTime,
            """
            je stunde, pro stunde, je tag, pro tag, je woche, pro woche, je monat, pro monat, je jahr, pro jahr, je quartal, /stunde,
            /std, /tag, /monat, /jahr, je arbeitsstunde
            """),
        new(Concept.UnitCount,
            """
            anzahl, anzahl der, zahl, zahl der, personen, stück, stk, einheiten, einwohner, erwerbstätige, beschäftigte, haushalte,
            wohnungen, unternehmen, betriebe, fahrzeuge, pkw, passagiere, fahrgäste, übernachtungen, ankünfte, gäste, arbeitslose,
            schüler, studierende, geburten, fälle, betten, stellen, köpfe, aktien
            """),
        new(Concept.UnitPhysical,
            """
            tonnen, tonne, fass, barrel, liter, hektoliter, kubikmeter, quadratmeter, qm, cbm, kilogramm, gramm, zentner, unze, unzen,
            feinunze, tonnenkilometer, personenkilometer, tkm, pkm, kilowattstunden, megawattstunden, gigawattstunden, megawattstunde,
            kilowattstunde, terajoule, petajoule, bruttoregistertonnen
            """),
        new(Concept.UnitArea, "hektar, quadratkilometer, kilometer"),
        new(Concept.UnitPhysicalRate, "barrel pro tag, barrel je tag, fass pro tag, megawatt, kilowatt, gigawatt, tonnen pro tag"),
        new(Concept.UnitReading, "grad celsius, grad"),
        new(Concept.UnitReadingOfTime, "millimeter"),
        new(Concept.UnitDuration,
            """
            tage, tag, tagen, in tagen, wochen, woche, in wochen, monate, monaten, in monaten, jahre, jahren, in jahren, stunden, stunde,
            in stunden, minuten, arbeitsstunden
            """),
        new(Concept.UnitLocalMoney, "landeswährung, nationale währung, in landeswährung, inlandswährung, landeswährungseinheiten"),
        new(Concept.UnitOutput, "bip"),
        new(Concept.Filler,
            """
            und, von, der, die, das, des, dem, den, im, zu, jahr, preise, jeweilige preise, in jeweiligen preisen, jeweiligen preisen,
            in preisen von, preisbereinigt, saisonbereinigt, kalenderbereinigt, saison und kalenderbereinigt, bereinigt, verkettet,
            verkettete volumen, real, nominal, in, wert, werte, insgesamt, brutto, netto, laufende preise, konstante preise, januar,
            februar, märz, mai, juni, juli, oktober, dezember, einheit
            """),
        new(Concept.UnitOutstanding, "bestand, stand am jahresende, jahresende, quartalsende, monatsende"),
    ];
}
