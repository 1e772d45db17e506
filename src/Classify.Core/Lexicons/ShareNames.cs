using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>A part of its own whole (taxonomy, tie-break 6, composition).</summary>
internal static class ShareNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.ShareWord,
            """
            share, share of, labor share, labor share of income, wage share, market share, income share, income share held by,
            share held by, capital share, urbanization rate, urbanization, share in, proportion of seats, percent share,
            share of world total, ppp share, export share, import share, sector share, shares of, gdp based on ppp share of world,
            weight in, cause of death, weights, weight, market shares, profit share, female share, renewable share, renewables share,
            renewable energy share, share of renewables, wealth share, fossil fuel share, nuclear share, employment share,
            population share, top income share, part de, anteil, budget share, world share, manufacturing share, composition,
            composition of, female share of employment, top # % share, top # % income share, income share held by lowest # %,
            income share held by highest # %, concentration, concentration ratio, to total loans, to total gross loans, to total assets,
            to total income, to total gross income, to gross income, proportion of total, in total employment, in total, in power mix,
            in the energy mix, energy mix
            """),
        new(Concept.Composition,
            """
            urban population, rural population, population ages, population aged, population female, population male, female population,
            male population, population female, population male, population in the largest city, population in urban agglomerations,
            largest city, urban agglomerations, labor force female, labor force female, female labor force, employment in agriculture,
            employment in industry, employment in services, employers, self employed, self-employed, wage and salaried workers,
            contributing family workers, vulnerable employment, part time employment, family workers, armed forces personnel,
            seats held by women, women in parliament, women in national parliaments, women in parliaments, international migrant stock,
            foreign born, by sector, female legislators, female share of employment, women in, informal employment, temporary employment,
            youth population, long-term unemployment, public sector employment, private sector employment, school enrollment private,
            enrollment private, private enrollment, vocational pupils, ethnic, religion, electricity production from,
            energy consumption from, renewable energy consumption, renewable electricity output, fossil fuel energy consumption,
            alternative and nuclear energy, combustible renewables and waste, from coal sources, from renewable sources, emissions from,
            out-of-pocket, out of pocket, out-of-pocket expenditure, external health expenditure, domestic private health expenditure,
            domestic general government health expenditure, public health expenditure
            """),
        new(Concept.OutputComponent,
            """
            value added, agriculture, agriculture value added, industry, manufacturing, services, construction, mining, forestry, fishing,
            capital formation, gross capital formation, gross fixed capital formation, fixed capital formation, fixed investment,
            investment, total investment, gross fixed investment, private investment, public investment, consumption, final consumption,
            final consumption expenditure, household consumption, private consumption, government consumption,
            general government final consumption expenditure, households and npishs, consumer spending, services value added,
            changes in inventories, inventories, wholesale and retail trade
            """),
    ];
}
