using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Words for averaging and accumulation over time (taxonomy, section 4).</summary>
internal static class TimeWords
{
    /// <summary>Phrases without a concept are there to hide the shorter ones inside them.</summary>
    public static readonly PhraseBook Book = new(
    [
        new(Concept.SaysAverage,
            """
            average, moving average, period average, annual average, monthly average, daily average, quarterly average, weekly average,
            # week average, # month average, averages of daily figures, moyenne, moyennes, promedio, media móvil, média móvel,
            media mobile, média mensal, durchschnitt, mittelwert, monatsdurchschnitt, jahresdurchschnitt
            """),
        new(Concept.SaysCumulative,
            """
            cumulative, cumulated, cumulatively, ytd, year to date, running total, fiscal year to date, fytd,
            since the beginning of the year, since the start of the year, acumulado, acumulada, cumul, cumulé, cumulée, kumuliert,
            kumulierte, cumulato, seit jahresbeginn, depuis le début de l'année
            """),
        new(Concept.Filler,
            """
            industrial average, stock average, share average, transportation average, utility average, weighted average, city average,
            us city average, u s city average, average of # cities, average of cities, acumulado en # meses, acumulado em # meses,
            acumulada en # meses, acumulada em # meses, cumul sur # mois, below average, above average, grade point average,
            cumulative causes, cumulative distribution
            """),
    ]);
}
