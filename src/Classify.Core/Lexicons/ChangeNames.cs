using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Words of growth, change and inflation (taxonomy, tie-break 1 and 8).</summary>
internal static class ChangeNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.Growth,
            """
            growth, growth rate, annual growth, annual growth rate, yoy, y/y, y-o-y, mom, m/m, m-o-m, qoq, q/q, q-o-q, year over year,
            year on year, month on month, month over month, quarter on quarter, quarter over quarter, annual %, annual % change, % change,
            percent change, percentage change, % chg, pct change, change from year ago, rate of change, annual rate of change,
            annualized growth, annual percent change, percent change from, growth of, growing at, gdp growth, growth annualized,
            annualized, wow, w/w, week on week, compound annual growth, cagr, croissance, taux de croissance, glissement annuel,
            variation en %, variation annuelle, variation mensuelle, evolution en %, yearly change, monthly change, quarterly change,
            weekly change, annual change, change yoy, change mom, change year over year, price change, percent changes, rate of growth,
            growth contribution, contribution to growth, contribution to gdp growth, contributions to percent change,
            contribution to percent change, contributions to growth, nowcast, gdpnow, depreciation rate of, appreciation, year to year,
            change in percent
            """),
        new(Concept.Inflation,
            """
            inflation, inflation rate, core inflation, consumer price inflation, food inflation, headline inflation, breakeven inflation,
            breakeven inflation rate, inflation expectation, inflation expectations, expected inflation, inflation expectation rate,
            forward inflation expectation, wholesale price inflation, producer price inflation, wage inflation, house price inflation,
            inflation forecast, inflation outlook, trimmed mean inflation, inflation yoy, inflation mom, energy inflation,
            services inflation, rent inflation, forward inflation, disinflation, consumer inflation expectations,
            consumer inflation expectation, inflation swap
            """),
        new(Concept.Contribution, "contribution, contributions, external demand contribution, contribution to"),
        new(Concept.Change,
            """
            change, changes, change in, increase in, net change, variation, movement in, movements in, absolute change, increase,
            decrease, decline, build, draw, drawdown
            """),
        new(Concept.Filler,
            """
            climate change, changes hands, structural change, change of address, foreign exchange, stock exchange, exchange,
            land use change, change of ownership, technological change, inventory change reason, inflation linked, inflation-linked,
            inflation protected, inflation target range
            """),
        new(Concept.AmountChange,
            """
            change in inventories, changes in inventories, inventory change, inventories change, change in inventory,
            change in private inventories, change in stocks, changes in stocks, stocks change, stock change, stockbuilding,
            inventory investment, change in reserves, changes in reserves, changes in net reserves, reserves change, employment change,
            change in employment, payroll change, payrolls change, claimant count change, unemployment change, unemployed change,
            change in unemployed, change in unemployment, jobs added, net job creation, net jobs created, job gains,
            adp employment change, net change in employment, crude oil inventories change, crude stocks change, gasoline stocks change,
            crude oil stock change, distillate stocks change, natural gas stocks change, inventories draw, population change,
            change in population, natural change of population, net migration, net international migration, net inward migration,
            net immigration, migration balance, net interstate migration, total change in external debt stocks,
            change in external debt stock, change in debt, change in net foreign assets, change in money supply,
            change in nonfarm payrolls, employment net change, full time employment change, part time employment change,
            full time employment chg, part time employment chg, employment chg, heating oil stocks change, variation des stocks,
            weekly crude stock change, net new jobs, natural increase, increase in inventories, increase in stocks, change in valuables,
            net migration plus, net payrolls, job creation, formal job creation, jobs created, net hiring
            """),
    ];
}
