using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Italian words of unit texts.</summary>
internal static class ItalianUnits
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.UnitThousands, "migliaia, migliaia di, in migliaia, mila"),
        new(Concept.UnitMillions, "milioni, milione, milioni di, in milioni"),
        new(Concept.UnitBillions, "miliardi, miliardo, miliardi di, in miliardi, migliaia di milioni"),
        new(Concept.UnitTrillions, "migliaia di miliardi"),
        new(Concept.UnitPercent,
            """
            per cento, percentuale, percentuali, in percentuale, valori percentuali, punto percentuale, punti percentuali, punti base,
            punto base, % annuo, % annua
            """),
        new(Concept.UnitPercentagePoint, "punto percentuale, punti percentuali, punti base, punto base"),
        new(Concept.UnitInterest, "% annuo, % annua"),
        new(Concept.UnitPercentOf,
            """
            % del, % della, % dei, % delle, % degli, % sul, in % del, in % della, in percentuale del, percentuale del, percentuale della,
            in rapporto al, % pil, per cento del
            """),
        new(Concept.UnitChange,
            """
            variazione percentuale, variazioni percentuali, variazione %, variazioni %, variazione in %, tasso di crescita,
            tasso di variazione, crescita, crescita annua, variazioni percentuali tendenziali, variazione percentuale annua
            """),
        new(Concept.UnitPreviousPeriod,
            """
            variazione tendenziale, variazioni tendenziali, variazione congiunturale, variazioni congiunturali, variazione annua,
            variazione annuale, anno precedente, mese precedente, trimestre precedente, periodo precedente,
            stesso periodo dell'anno precedente, rispetto all'anno precedente, variazione, variazioni
            """),
        new(Concept.UnitIndex, "indice, indici, numero indice, numeri indice, punti, punto"),
        new(Concept.UnitRatio, "volte, rapporto, coefficiente, elasticità, correlazione, per mille, mesi di importazioni"),
        new(Concept.UnitSurvey, "saldo, saldi"),
        new(Concept.UnitPerHead, "pro capite, per abitante, per persona, per occupato, per lavoratore"),
        new(Concept.UnitPerTime, "all'ora, per ora, al giorno, al mese, all'anno, per giorno, per mese, /ora, /giorno, /mese, /anno"),
        new(Concept.UnitCount,
            """
            numero, numero di, persone, unità, abitanti, occupati, famiglie, abitazioni, imprese, autovetture, veicoli, passeggeri,
            arrivi, presenze, turisti, disoccupati, studenti, nascite, decessi, casi, posti letto, capi, pezzi, azioni
            """),
        new(Concept.UnitPhysical,
            """
            tonnellate, tonnellata, barili, barile, litri, litro, ettolitri, metro cubo, metri cubi, metro quadrato, metri quadrati,
            chilogrammi, chilogrammo, quintali, quintale, tonnellate km, passeggeri km, mq, mc
            """),
        new(Concept.UnitArea, "ettari, ettaro, chilometri"),
        new(Concept.UnitPhysicalRate, "barili al giorno"),
        new(Concept.UnitReading, "gradi celsius, gradi"),
        new(Concept.UnitDuration, "giorni, settimane, mesi, anni, minuti, in giorni, in mesi, in anni"),
        new(Concept.UnitLocalMoney, "valuta nazionale, moneta nazionale, valuta locale, in valuta nazionale"),
        new(Concept.UnitOutput, "pil"),
        new(Concept.Filler,
            """
            di, dei, della, delle, il, a, e, prezzi, prezzi correnti, prezzi costanti, a prezzi correnti, a prezzi costanti, correnti,
            costanti, valori concatenati, concatenati, destagionalizzato, destagionalizzati, valore, valori, gennaio, febbraio, aprile,
            maggio, giugno, luglio, settembre, ottobre, dicembre
            """),
        new(Concept.UnitOutstanding, "consistenze, fine periodo, fine mese"),
    ];
}
