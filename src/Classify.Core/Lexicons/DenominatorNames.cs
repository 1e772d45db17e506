using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>What a percentage is a percentage of (taxonomy, tie-break 6).</summary>
internal static class DenominatorNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.OfPeople,
            """
            population, people, children, woman, women, man, men, adults, adult, labor force, total labor force, firms, households,
            births, live births, teachers, total teachers, students, pupils, cohort, age group, relevant age group, youth, female,
            females, male, males, newborns, infants, girls, boys, pregnant women, cases, population ages, respondents, workforce,
            employees, workers, working age, married women, mothers, primary school age, school age, enrollment, total enrollment,
            inhabitants, persons, live, women ages, ages, enterprises, companies, establishments, related deaths, patients, users, voters,
            tariff lines, products, all products, beneficiary households, primary school-age, infected people, under 5, children under 5,
            labour force, students enrolled, individuals, total working age population, working age population, total labor force with,
            economically active, male lower secondary, female lower secondary, official school age, total male population,
            total female population, male enrollment, female enrollment, male labor force, female labor force, urban children, act, pop,
            población, população, popolazione, bevölkerung, habitants, población activa, population active, população ativa,
            erwerbspersonen, forze di lavoro, ménages, hogares, haushalte, empresas, entreprises
            """),
        new(Concept.OfOutput,
            """
            gdp, gross domestic product, gni, gross national income, gnp, potential gdp, national income, output, ppp gdp, gdp and,
            gross national product, value added gdp, potential output, pib, pbi, bip, pil, bruttoinlandsprodukt, produit intérieur brut,
            producto interno bruto, producto interior bruto, produto interno bruto, prodotto interno lordo, rnb, b1gq, bbp, bnp, hdp, pkb,
            ввп
            """),
        new(Concept.OfArea,
            """
            land area, total land area, agricultural land, total agricultural land, area, territorial waters, surface area, arable land,
            cropland, total area, land
            """),
        new(Concept.OfTrade,
            """
            merchandise exports, merchandise imports, total merchandise exports, total merchandise imports, exports, imports,
            service exports, service imports, commercial service exports, commercial service imports, total exports, total imports,
            goods exports, total goods exports, total goods imports, manufactured exports, exports of goods and services,
            exports of goods services and primary income, exports of goods services and income, total trade, goods imports,
            value added in exports, exportations, importations, exportaciones, importaciones, exportações, importações, exporte, importe,
            esportazioni, importazioni
            """),
        new(Concept.OfGovernmentMoney,
            """
            revenue, tax revenue, total taxes, expense, government expenditure, total government expenditure,
            general government expenditure, total revenue, total tax revenue, taxes, total expenditure, budget, spending,
            central government expenditure, government spending, expenditure, public expenditure, total general government expenditure,
            government expenditure on education, current health expenditure, health expenditure, total health expenditure,
            total expenditure in, current expenditure, actual expenditure
            """),
        new(Concept.OfDebt,
            """
            external debt, total external debt, total debt, debt, total debt service, public debt, ppg, total long-term debt,
            long-term external debt
            """),
        new(Concept.OfEnergy,
            """
            energy use, total energy use, energy consumption, total final energy consumption, electricity, electricity output,
            total electricity output, electricity production, total fuel combustion, fuel combustion, final energy, energy, power,
            primary energy, emissions, total emissions, total greenhouse gas emissions, ghg emissions, gross electricity production
            """),
        new(Concept.OfTotal,
            """
            total, all, overall, whole, total employment, employment, total population, urban population, total unemployment,
            unemployment, total roads, male employment, female employment, total income, income, consumption, total consumption,
            total freshwater withdrawal, freshwater withdrawal, freshwater withdrawals, total loans, total gross loans, assets,
            total assets, world, world total, total primary, total secondary, total deaths, deaths, household income, net worth,
            final consumption, youth employment, all enrollments, gross fixed capital formation, total investment,
            gross capital formation, investment, value added, manufacturing value added, value added in manufacturing, total sales,
            total passengers, emp, tot, parliament, seats, total seats, total stock, primary, secondary, tertiary
            """),
        new(Concept.OfRest,
            """
            gross loans, reserves, total reserves, bank deposits, deposits, capital, profit, commercial profits, sales, annual sales,
            gni per capita, gdp per capita, income per capita, per capita, disposable income, disposable personal income,
            internal resources, fertilizer production, broad money, m2, assets ratio, central bank assets, bank assets,
            risk weighted assets, imports of goods, world market, average income, median income, net income, equity, gross income,
            senior management time, production, fish stocks, cost
            """),
        new(Concept.OfPortfolio, "portfolio, total portfolio, portfolio assets, assets under management, aum, fund assets"),
    ];
}
