using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Spanish words of unit texts. Each also tells that "mil" beside it is a thousand.</summary>
internal static class SpanishUnits
{
    private static readonly LexiconEntry[] Meanings =
    [
        new(Concept.UnitThousands, "miles de, en miles, en miles de, millares, en mil, miles"),
        new(Concept.UnitMillions, "millones, millón, en millones, mill, miles de miles, mdd, mdp"),
        new(Concept.UnitBillions,
            """
            mil millones, miles de millones, en miles de millones, millardos, mil mill, mm millones, miles de mill
            """),
        new(Concept.UnitTrillions, "billones, billón, en billones, millones de millones"),
        new(Concept.UnitPercent,
            """
            por ciento, porciento, porcentaje, porcentajes, en porcentaje, en porcentajes, punto porcentual, puntos porcentuales,
            punto básico, puntos básicos, pbs, puntos base, punto base, % anual, % e a, % efectivo anual, % nominal anual
            """),
        new(Concept.UnitPercentagePoint,
            """
            punto porcentual, puntos porcentuales, punto básico, puntos básicos, puntos base, punto base, pbs
            """),
        new(Concept.UnitInterest, "% e a, % efectivo anual, % nominal anual"),
        new(Concept.UnitPercentOf,
            """
            % del, % de la, % de los, % de las, en % del, en % de la, porcentaje del, porcentaje de la, porcentaje de los,
            porcentaje de las, como porcentaje del, como % del, en porcentaje del, por ciento del, % sobre el, participación en el
            """),
        new(Concept.UnitChange,
            """
            variación en %, variación %, var %, % var, variación porcentual, variaciones porcentuales, tasa de variación,
            tasa de crecimiento, crecimiento, crecimiento anual, crecimiento porcentual, tasa de variación anual,
            tasa de variación interanual, tasa interanual, % interanual, cambio porcentual, variación porcentual anual,
            variación porcentual interanual, % de variación, % de cambio, tasa de variación mensual
            """),
        new(Concept.UnitPreviousPeriod,
            """
            variación interanual, variación anual, variación mensual, variación trimestral, a/a, i a, interanual, intermensual,
            intertrimestral, año anterior, mes anterior, trimestre anterior, período anterior, mismo período del año anterior,
            mismo mes del año anterior, mismo trimestre del año anterior, en # meses, variación
            """),
        new(Concept.UnitIndex, "índice, índices, puntos, punto, puntos de índice, número índice, números índice"),
        new(Concept.UnitScore, "puntaje, puntuación, calificación"),
        new(Concept.UnitRatio,
            """
            veces, número de veces, razón, coeficiente, cociente, elasticidad, correlación, por mil, meses de importaciones,
            meses de importación
            """),
        new(Concept.UnitSurvey, "saldo, saldos, saldo de respuestas, saldo neto"),
        new(Concept.UnitPer, "por, por cada"),
        new(Concept.UnitPerHead,
            """
            per cápita, por habitante, por persona, por trabajador, por ocupado, por empleado, por hogar, /habitante, /persona
            """),
        new(Concept.UnitPerTime,
            """
            por hora, por día, por semana, por mes, por año, al día, al mes, al año, diarios, diarias, /hora, /día, /mes, /año,
            por trimestre
            """),
        new(Concept.UnitCount,
            """
            número, número de, personas, unidades, habitantes, empleos, trabajadores, ocupados, hogares, viviendas, empresas,
            establecimientos, vehículos, pasajeros, viajeros, visitantes, turistas, pernoctaciones, desempleados, parados, alumnos,
            estudiantes, nacimientos, defunciones, casos, camas, cabezas, afiliados, cantidad, puestos de trabajo, acciones
            """),
        new(Concept.UnitPhysical,
            """
            toneladas, tonelada, toneladas métricas, tonelada métrica, tm, tep, ktep, barriles, barril, galones, galón, litros, litro,
            hectolitros, hectolitro, metro cúbico, metros cúbicos, metro cuadrado, metros cuadrados, kilogramos, kilogramo, kilos, kilo,
            gramos, gramo, quintales, quintal, qq, onza, onzas, onza troy, libra de peso, toneladas kilómetro, pasajeros kilómetro,
            viajeros kilómetro, fanegas, arrobas, pies cúbicos, pie cúbico
            """),
        new(Concept.UnitArea, "hectáreas, hectárea, kilómetros, kilómetro, kilómetros cuadrados"),
        new(Concept.UnitPhysicalRate,
            """
            barriles por día, barriles diarios, barriles/día, bpd, bbl/día, toneladas por día, megavatios, megavatio
            """),
        new(Concept.UnitReading, "grados celsius, grados centígrados, grados"),
        new(Concept.UnitReadingOfTime, "milímetros"),
        new(Concept.UnitDuration, "días, día, semanas, meses, años, horas, hora, minutos, en días, en meses, en años, en horas"),
        new(Concept.UnitLocalMoney,
            """
            moneda nacional, moneda local, en moneda nacional, en moneda local, unidades de moneda local, unidad monetaria,
            unidades monetarias, unidades de moneda nacional
            """),
        new(Concept.UnitOutput, "pib, pbi"),
        new(Concept.UnitPercentOf, "% pib, % pbi"),
        new(Concept.Filler,
            """
            del, los, las, el, y, con, precios, precio, precios corrientes, precios constantes, a precios corrientes,
            a precios constantes, a precios de, corrientes, constantes, corriente, constante, encadenados, volumen, valores, valor,
            desestacionalizado, desestacionalizada, serie desestacionalizada, nivel, unidad, enero, febrero, marzo, mayo, junio, julio,
            agosto, septiembre, octubre, noviembre, diciembre, promedio, año
            """),
        new(Concept.UnitOutstanding, "fin de período, fin de mes, saldo al final, saldo a fin de período, saldo vivo"),
    ];

    private const string AlsoEnglish = "miles, mill, bpd, tm, pbs, hora, qq, tep, ktep, kilo, kilos, i a, a/a, saldo, y, las";

    public static readonly LexiconEntry[] Entries =
    [
        .. Meanings,
        IberianWords.Of(Meanings, AlsoEnglish),
    ];
}
