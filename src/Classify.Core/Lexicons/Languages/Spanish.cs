using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Spanish: small words, changes and units; the others are in <see cref="SpanishEconomy"/> and <see cref="SpanishSociety"/>.</summary>
internal static class Spanish
{
    public static readonly Language Language = new(
        Shared,
        Changes,
        SpanishEconomy.Accounts,
        SpanishEconomy.Money,
        SpanishEconomy.PublicFinance,
        SpanishSociety.Labour,
        SpanishSociety.Production,
        SpanishSociety.People,
        SpanishSociety.Opinion);

    private const string Shared =
        """
        of = de, del, de la, de los, de las
        the = la, el, los, las, lo, un, una
        in = en
        and = y, e
        or = o
        to = a, al, a la, a los, a las
        on = sobre
        by = por
        for = para
        with = con
        without = sin
        unemployment = paro
        gold = oro
        silver = plata
        beef = carne
        price = costo
        thousand = mil
        export = export
        import = import
        level = plaza
        income = renta, rentas
        bond yield = bono, bonos
        central bank = banco central
        government = estado
        shares = acciones
        month = mes
        sales tax = iva
        children = niños
        fiscal balance = balance fiscal
        average = media
        labor force = PEA
        reserves = reserva, reservas
        foreign direct investment = IED
        stock market = bolsa
        """;

    private const string Changes =
        """
        growth rate = tasa de crecimiento, ritmo de crecimiento
        annual growth rate = tasa de crecimiento anual, tasa anual de crecimiento
        growth = crecimiento
        annual growth = crecimiento anual, crecimiento interanual
        GDP growth = crecimiento del PIB, crecimiento del PBI, crecimiento económico, crecimiento del producto interno bruto
        year on year = variación interanual, variación a doce meses, variación en doce meses, variación a 12 meses, variación en 12 meses, interanual, tasa interanual, en términos interanuales, últimos doce meses
        month on month = variación intermensual, intermensual, tasa intermensual, variación mes a mes
        quarter on quarter = variación intertrimestral, intertrimestral, tasa intertrimestral
        annual change = variación anual, tasa anual, tasa de variación anual, variaciones anuales
        monthly change = variación mensual, tasa mensual, tasa de variación mensual, variaciones mensuales
        quarterly change = variación trimestral, tasa trimestral, tasa de variación trimestral
        percent change = variación porcentual, variaciones porcentuales, tasa de variación, variación en %, cambio porcentual, variación relativa, var. %, crecimiento porcentual
        annual percent change = variación porcentual anual, cambio porcentual anual, variación % anual
        change year over year = respecto al año anterior, con respecto al año anterior, respecto al mismo mes del año anterior, respecto al mismo trimestre del año anterior, respecto al mismo periodo del año anterior
        percent change from previous period = respecto al mes anterior, respecto al trimestre anterior, respecto al periodo anterior
        change = variación, variaciones, cambio, cambios, aumento, disminución, incremento
        contribution to growth = contribución al crecimiento, aportación al crecimiento, aporte al crecimiento, incidencia en el crecimiento
        change in inventories = variación de existencias, variación de inventarios, cambio en inventarios
        inflation = inflación
        inflation rate = tasa de inflación
        core inflation = inflación subyacente, inflación básica, inflación núcleo
        food inflation = inflación de alimentos, inflación alimentaria
        inflation expectations = expectativas de inflación, inflación esperada
        in percent = en porcentaje, en por ciento, por ciento, porcentaje, en %
        in % of GDP = en % del PIB, en porcentaje del PIB, como porcentaje del PIB, como % del PIB, en proporción del PIB, % del PBI, en % del PBI, porcentaje del PBI, como porcentaje del PBI
        % of GDP = % del PIB, % PIB, porcentaje del PIB
        per capita = por habitante, por persona
        per worker = por trabajador, por ocupado
        per household = por hogar
        per hour = por hora
        per month = por mes, al mes
        in millions of euros = en millones de euros
        in millions of dollars = en millones de dólares, en millones de USD, millones de dólares
        in thousands = en miles
        in millions = en millones
        thousands = miles
        thousands of millions = miles de millones
        millions = millones
        index = número índice, números índice
        average = promedio, promedios
        annual average = promedio anual, media anual
        monthly average = promedio mensual, media mensual
        cumulative = acumulado, acumulada, acumulados, acumuladas
        cumulative since January = acumulado desde enero, acumulado enero, acumulado del año, acumulado en el año, desde enero
        seasonally adjusted = desestacionalizado, desestacionalizada, desestacionalizados, ajustado de estacionalidad, corregido de estacionalidad, serie desestacionalizada, variación estacional
        current prices = precios corrientes, a precios corrientes
        market prices = precios de mercado, a precios de mercado
        constant prices = precios constantes, a precios constantes, volumen encadenado
        annual = anual, anuales
        monthly = mensual, mensuales
        quarterly = trimestral, trimestrales
        weekly = semanal, semanales
        daily = diario, diaria, diarios
        number of = número de, cantidad de, número
        share of = participación de, participación del, proporción de, cuota de, peso de, participación en
        ratio of = razón de, relación entre, cociente
        level = nivel
        minus = menos
        total = totales
        coverage = cobertura, tasa de cobertura
        rate = tasa, tasas
        """;
}
