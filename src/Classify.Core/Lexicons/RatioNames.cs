using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>One quantity against a different one (taxonomy, tie-breaks 6 and 7).</summary>
internal static class RatioNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.RatioWord,
            """
            ratio, to gdp, debt to gdp, government debt to gdp, to gni, to income, dependency ratio, age dependency ratio,
            loan to deposit, loans to deposits, loan to value, debt to income, debt to equity, debt to assets, pupil teacher ratio,
            pupil-teacher ratio, sex ratio, velocity, velocity of, velocity of m2, money velocity, inventories to sales,
            inventory to sales ratio, inventories to sales ratio, reserve adequacy ratio, capital adequacy ratio, capital adequacy,
            capital ratio, leverage ratio, leverage, liquidity ratio, liquidity coverage ratio, net stable funding ratio,
            cash reserve ratio, reserve requirement ratio, reserve ratio, statutory liquidity ratio, dependency, per capita, per person,
            per head, density, population density, price earnings, price to earnings, price to earnings ratio, price-to-earnings ratio,
            p/e, p/e ratio, pe ratio, price earnings ratio, price to book, price to rent, price to income, price to income ratio,
            price-to-rent, cape, cape ratio, shiller pe, price/earnings, put call ratio, bid to cover, bid cover, sharpe, sharpe ratio,
            interest coverage, coverage ratio, import cover, months of imports, total reserves in months of imports,
            months of import cover, months supply, monthly supply, supply of houses, birth rate, death rate, fertility rate,
            total fertility, mortality rate, infant mortality rate, under 5 mortality, maternal mortality ratio, maternal mortality,
            neonatal mortality, mortality, suicide mortality rate, incidence rate, homicide rate, crime rate, murder rate, intensity,
            energy intensity, carbon intensity, co2 intensity, water stress, crude birth rate, crude death rate, marriage rate,
            divorce rate, divorce-to-marriage, suicide rate, intentional homicides, incidence of tuberculosis, incidence of malaria,
            incidence of hiv, nonperforming loans, non performing loans, non-performing loans, npl, npls, npl ratio,
            nonperforming loans to, bank nonperforming loans, return on equity, return on assets, roe, roa, net interest margin,
            profit margin, profit margins, margin, cost to income, female to male, parity ratio, pay gap, gender pay gap, wage gap,
            gender wage gap, gender gap, net migration rate, labor cost share ratio, bank capital to assets, bank capital to assets ratio,
            liquid assets, liquid reserves to, claims to, credit to gdp, domestic credit to, market cap to gdp, tax to gdp,
            revenue to gdp, spending to gdp, government spending to gdp, current account to gdp, government budget to gdp,
            external debt to, debt to exports, debt service ratio, debt service to, household debt to gdp, household debt to income,
            private debt to gdp, quick ratio, current ratio, gross enrollment, gross enrollment ratio, gross intake ratio, turnover ratio,
            import penetration, trade openness, trade to gdp, vehicles per, physicians per, doctors per, yield per hectare, crop yield,
            cereal yield, wheat yield, corn yield, rice yield, fertility, births per woman, women per, ratio female, teacher ratio,
            student teacher ratio, operating ratio, efficiency ratio, sacrifice ratio, reproduction rate, population per, grant element,
            losses of output, transmission and distribution losses, combined ratio, solvency ratio, gearing, capital to risk weighted,
            tier 1, risk weighted assets, sensitivity to market risk, replacement rate, pension replacement rate, old age dependency,
            labor productivity ratio, tobin's q, price level ratio, wage share ratio, / gdp, /gdp, reserves import cover, per #, per $ #,
            per hundred, per thousand, per million, saving rate, savings rate, personal saving rate, household saving rate,
            household savings ratio, gross savings rate, to deposits, to customer deposits, to total deposits, to assets, to capital,
            to reserves, to exports, to revenue, to equity, to liabilities, to imports, to short-term liabilities,
            to risk-weighted assets, school enrollment gross, school enrollment gross, enrollment gross, enrollment gross,
            transaction cost, as a proportion of original approved budget
            """),
        new(Concept.PlainRatio, "ratio of, female to male, price level ratio, ratio female to male, ratio to"),
        new(Concept.DebtLike,
            """
            debt, interest, debt service, reserves, credit, interest payments, loans, deficit, surplus, liabilities, losses, loss,
            remittances, short term debt, interest payments on external debt, debt service payments, external debt, interest arrears
            """),
        new(Concept.Trade,
            """
            exports, imports, trade, export, import, merchandise trade, trade in services, foreign direct investment, fdi, net exports,
            external balance
            """),
        new(Concept.PerHead,
            """
            per capita, per person, per head, per inhabitant, per worker, per person employed, per employed person, per hour worked,
            per adult, per household, per hour
            """),
        new(Concept.ReserveAsset,
            """
            reserves, total reserves, foreign reserves, fx reserves, foreign exchange reserves, international reserves, reserve assets
            """),
    ];
}
