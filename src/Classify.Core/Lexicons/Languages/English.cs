using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>
/// Words that names in English are full of and other languages do not write alike: a name with more of them than of
/// another language, such as that of a survey of the Banco de España, is English.
/// </summary>
internal static class English
{
    public static readonly Language Language = new(
        shared: "",
        """
        (as it is) = of, the, and, by, from, with, than, which, its, their, between, under, over, below, above
        (as it is) = rate, rates, price, prices, growth, change, unemployment, employment, wages, earnings, hours, workers, claims, jobs
        (as it is) = trade, sales, orders, spending, income, consumer, consumption, savings, household, households, retail
        (as it is) = government, debt, revenue, expenditure, budget deficit, taxes, money, supply, loans, lending, reserves, assets
        (as it is) = yield, yields, treasury, interest, exchange, market, share, equity, bank, central
        (as it is) = house, housing, starts, permits, building, home, homes, output, industry, manufacturing, energy, oil, electricity
        (as it is) = agriculture, crop, wheat, corn, births, deaths, people, persons, women, men, children, school, health, life
        (as it is) = business, confidence, survey, outlook, expectations, foreign, domestic, external debt, current account
        (as it is) = average, annual, monthly, quarterly, weekly, year, month, number, value, gross, constant
        (as it is) = airport, arrivals, visitors, cargo, traffic, vehicle, cars, city, personal, private, public
        """);
}
