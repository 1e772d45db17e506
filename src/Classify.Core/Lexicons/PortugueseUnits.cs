using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Portuguese words of unit texts. Each also tells that "mil" beside it is a thousand.</summary>
internal static class PortugueseUnits
{
    private static readonly LexiconEntry[] Meanings =
    [
        new(Concept.UnitThousands, "milhares, milhares de, em milhares, em mil"),
        new(Concept.UnitMillions, "milhões, milhão, milhões de, em milhões"),
        new(Concept.UnitBillions, "mil milhões, milhares de milhões, bilhões, bilhão, em bilhões"),
        new(Concept.UnitTrillions, "trilhões, trilhão, em trilhões, biliões, bilião, milhões de milhões"),
        new(Concept.UnitPercent,
            """
            por cento, percentagem, percentagens, porcentagem, percentual, em percentagem, em percentual, em %, ponto percentual,
            pontos percentuais, pontos base, ponto base, % ao ano, % a a, % ao mês, % a m
            """),
        new(Concept.UnitPercentagePoint, "ponto percentual, pontos percentuais, pontos base, ponto base"),
        new(Concept.UnitInterest, "% ao ano, % a a, % ao mês, % a m"),
        new(Concept.UnitPercentOf,
            """
            % do, % da, % dos, % das, em % do, em % da, percentagem do, percentagem da, porcentagem do, em percentagem do,
            em percentagem da, por cento do, percentual do
            """),
        new(Concept.UnitChange,
            """
            variação em %, variação %, variação percentual, taxa de variação, taxa de variação homóloga, taxa de crescimento, crescimento,
            crescimento anual, taxa de variação anual, variação percentual anual, % de variação, variação em percentagem,
            taxa de variação em cadeia
            """),
        new(Concept.UnitPreviousPeriod,
            """
            variação homóloga, variação anual, variação mensal, variação trimestral, homóloga, ano anterior, mês anterior,
            trimestre anterior, período homólogo, mesmo período do ano anterior, em # meses, variação
            """),
        new(Concept.UnitIndex, "índice, pontos, ponto, número índice, números índices"),
        new(Concept.UnitRatio, "vezes, coeficiente, rácio, elasticidade, correlação, razão, por mil, meses de importações"),
        new(Concept.UnitSurvey, "saldo de respostas extremas, sre, saldo líquido"),
        new(Concept.UnitPerHead, "por habitante, por pessoa, por trabalhador, por empregado, /habitante, /pessoa"),
        new(Concept.UnitPerTime, "por hora, por dia, por mês, por ano, ao dia, ao mês, ao ano, /hora, /dia, /mês, /ano"),
        new(Concept.UnitCount,
            """
            número, número de, pessoas, unidades, habitantes, empregos, trabalhadores, agregados, domicílios, empresas, estabelecimentos,
            veículos, passageiros, hóspedes, dormidas, turistas, desempregados, alunos, nascimentos, óbitos, casos, camas, cabeças,
            quantidade, indivíduos, ações
            """),
        new(Concept.UnitPhysical,
            """
            toneladas, tonelada, toneladas métricas, barris, litros, litro, hectolitros, metro cúbico, metros cúbicos, metro quadrado,
            metros quadrados, quilogramas, quilograma, quilos, gramas, sacas, saca, onças, toneladas quilómetro, passageiros quilómetro
            """),
        new(Concept.UnitArea, "hectares, quilómetros, quilômetros, quilómetros quadrados"),
        new(Concept.UnitPhysicalRate, "barris por dia, barris/dia, toneladas por dia, megawatts"),
        new(Concept.UnitReading, "graus celsius, graus"),
        new(Concept.UnitReadingOfTime, "milímetros"),
        new(Concept.UnitDuration, "dias, dia, semanas, meses, anos, horas, minutos, em dias, em meses, em anos, em horas"),
        new(Concept.UnitLocalMoney, "moeda nacional, moeda local, em moeda nacional, unidades monetárias"),
        new(Concept.Filler,
            """
            em, do, da, dos, das, ao, preços, preços correntes, preços constantes, a preços correntes, a preços constantes, correntes,
            encadeados, dados encadeados em volume, dessazonalizado, ajuste sazonal, com ajuste sazonal, sem ajuste sazonal, valores,
            milhar, janeiro, fevereiro, março, maio, junho, julho, setembro, outubro, novembro, dezembro, média
            """),
        new(Concept.UnitOutstanding, "fim de período, final de período"),
    ];

    private const string AlsoEnglish = "hectares, megawatts, do, das, sre, dia";

    public static readonly LexiconEntry[] Entries =
    [
        .. Meanings,
        IberianWords.Of(Meanings, AlsoEnglish),
    ];
}
