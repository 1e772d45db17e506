using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>What one unit of a good, an asset or labour costs (taxonomy, tie-break 5).</summary>
internal static class PriceNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.PriceWord,
            """
            price, prices, spot price, futures price, fixing price, cost per, house prices, housing prices, home prices, property prices,
            residential property prices, gasoline price, gasoline prices, diesel prices, oil price, electricity price, gas price,
            selling prices, unit value, sales price, median sales price, sale price, producer price, average price, retail price,
            pump price, fuel prices, rent, rents, gas prices, food prices, land prices, property price, apartment prices, price of,
            prices of, pump prices, electricity prices, commodity prices, fare, tariff per, fixing, spot, futures, absolute prices,
            big mac price, unit price, unit cost, cost to export, cost to import, cost of diet, cost of a healthy diet,
            cost of an energy sufficient diet, cost of a nutrient adequate diet, subscription cost, carbon price, water tariff,
            electricity tariff, annual price
            """),
        new(Concept.Commodity,
            """
            brent, wti, crude oil, gold, silver, platinum, palladium, copper, aluminum, aluminium, zinc, nickel, lead, tin, iron ore,
            steel, coal, natural gas, gasoline, diesel, heating oil, naphtha, propane, ethanol, uranium, lithium, cobalt, wheat, corn,
            maize, rice, soybean, soybeans, sugar, coffee, cocoa, cotton, palm oil, rubber, wool, lumber, milk, cheese, butter, beef,
            cattle, hogs, poultry, eggs, tea, oats, canola, rapeseed, sunflower oil, orange juice, bitumen, urea, fertilizer, potash,
            bitcoin, ethereum, urals oil, dubai, henry hub, ttf gas
            """),
        new(Concept.WagePrice,
            """
            minimum wage, minimum wages, living wage, average wage, average wages, average hourly earnings, average weekly earnings,
            average monthly earnings, hourly earnings, weekly earnings, monthly earnings, hourly wage, hourly wages, monthly wage,
            monthly wages, weekly wages, average earnings, average salary, median wage, median weekly earnings, median usual weekly,
            wage per, earnings per, wages in manufacturing, wages high skilled, wages low skilled, gross monthly wage, average gross wage,
            average net wage, average monthly wage, average monthly salary, average cash earnings, labor cost per hour, hourly labor cost,
            hourly compensation, compensation per employee, compensation per hour, salary, salaries per, usual weekly earnings,
            average gross salary, real wages, nominal wages, monthly salary, average income per employee, disposable living wage,
            living wage family, living wage individual, wage rate, wage rates, real wage rate, farm wage, pension per month
            """),
        new(Concept.Filler,
            """
            constant prices, current prices, market prices, at market prices, purchasers prices, purchaser's prices, basic prices,
            producer's prices, factor cost, at factor cost, constant national prices, at constant prices, in current prices,
            in constant prices, previous year prices, fixed prices, at current prices, price earnings, price to earnings, price to book,
            price to income, price to rent, price/earnings, price stability, price/rent, price/income, price-to-income, spot market,
            price level ratio, constant price, current price, constant basic prices, prices paid, prices received, prix constants,
            prix courants, lead time, leading, lead time to
            """),
    ];
}
