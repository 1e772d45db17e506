using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>
/// How often a series is published, in the languages of publishers. What is rarer than a year, or has no name in the
/// taxonomy, such as "every two years" or "fortnightly", is irregular.
/// </summary>
internal static class FrequencyNames
{
    public static readonly PhraseBook Book = new(
    [
        new(Concept.FrequencyDaily,
            """
            daily, day, every day, business, business daily, quotidien, quotidienne, journalier, journalière, jour, diario, diaria,
            diário, diária, día, täglich, tägliche, täglichen, tag, tageswerte, arbeitstäglich, börsentäglich, giornaliero, giornaliera,
            giorno, quotidiano, dagelijks, p1d
            """),
        new(Concept.FrequencyWeekly,
            """
            weekly, week, every week, hebdomadaire, semaine, semanal, semanario, semana, wöchentlich, wöchentliche, wöchentlichen, woche,
            wochenwerte, settimanale, settimana, wekelijks, p1w, p7d
            """),
        new(Concept.FrequencyMonthly,
            """
            monthly, month, every month, mensuel, mensuelle, mois, mensual, mes, mensal, mês, monatlich, monatliche, monatlichen, monat,
            monate, monatswerte, mensile, mese, maandelijks, p1m
            """),
        new(Concept.FrequencyQuarterly,
            """
            quarterly, quarter, every quarter, trimestriel, trimestrielle, trimestre, trimestral, vierteljährlich, vierteljährliche,
            vierteljährlichen, vierteljahr, quartal, quartalsweise, quartalswerte, trimestrale, kwartaal, every 3 months,
            every three months, p3m
            """),
        new(Concept.FrequencySemiAnnual,
            """
            semiannual, semi, semi annual, semi annually, semiannually, semi yearly, semester, biannual, biannually, bi annual,
            bi annually, half, half yearly, half year, twice a year, twice yearly, semestriel, semestrielle, semestre, bisannuel,
            semestral, halbjährlich, halbjährliche, halbjahr, halbjahreswerte, semestrale, every six months, every 6 months, p6m
            """),
        new(Concept.FrequencyAnnual,
            """
            annual, annually, yearly, year, every year, annuel, annuelle, année, annuellement, anual, anualmente, año, ano, jährlich,
            jährliche, jährlichen, jahr, jahre, jahreswerte, annuale, anno, jaarlijks, p1y, p12m, fiscal year
            """),
        new(Concept.FrequencyIrregular,
            """
            irregular, irrégulier, unregelmäßig, irregolare, ad hoc, ad, biennial, biennially, triennial, quinquennial, decennial,
            biennal, biennale, bienal, trienal, triennal, quinquennal, quinquenal, décennal, decenal, every, every # years,
            every two years, every second year, every other year, every three years, every four years, every five years, every ten years,
            # yearly, two yearly, five yearly, biweekly, bi weekly, fortnightly, bimonthly, bi monthly, bimestriel, bimestral, bimestrale,
            zweimonatlich, zweijährlich, quadrimestral, quadrimestrale, quinzenal, quincenal, quincena, bimensuel, every # days,
            every # weeks, tous les # ans, tous les deux ans, tous les trois ans, tous les cinq ans, tous les dix ans, cada # años,
            cada dos años, cada tres años, cada cinco años, cada diez años, a cada # anos, a cada dois anos, alle # jahre,
            alle zwei jahre, alle drei jahre, alle fünf jahre, alle zehn jahre, ogni # anni, ogni due anni, ogni tre anni, p2y, p3y, p4y,
            p5y, p10y, once, one off, occasional
            """),
    ]);
}
