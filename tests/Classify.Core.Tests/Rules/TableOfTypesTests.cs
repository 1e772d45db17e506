namespace Classify.Core.Tests.Rules;

/// <summary>Taxonomy, section 2, the table: each type with its examples.</summary>
public sealed class TableOfTypesTests
{
    [Theory]
    [InlineData("Public debt of the central government", "EUR Million")]
    [InlineData("Total external debt", "current US$")]
    [InlineData("FX reserves held by the central bank", "USD Billion")]
    [InlineData("Money supply M3", "INR Billion")]
    [InlineData("Total assets of banks", "EUR Million")]
    [InlineData("Crude oil inventories", "Million barrels")]
    [InlineData("Forest area", "sq. km")]
    public void What_is_outstanding_or_there_at_a_date_is_a_stock(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("physical-fundamental / stock");

    [Theory]
    [InlineData("Real GDP", "Billions of Chained 2017 Dollars")]
    [InlineData("Nominal GDP", "KES Million")]
    [InlineData("GDP per head of population", "USD")]
    [InlineData("GDP from mining", "ZMW Million")]
    [InlineData("Exports of services", "USD Million")]
    [InlineData("Workers' remittances", "USD Million")]
    [InlineData("Foreign direct investment inflows", "USD Million")]
    [InlineData("Tax revenue of the state", "PLN Million")]
    [InlineData("Wages and salaries paid", "Billions of Dollars")]
    [InlineData("CO2 emissions of industry", "kt")]
    [InlineData("Electricity production", "GWh")]
    [InlineData("Crude oil production", "BBL/D/1K")]
    public void What_is_produced_spent_or_paid_in_a_period_is_a_flow(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("physical-fundamental / flow");

    [Theory]
    [InlineData("Trade balance in goods", "USD Million")]
    [InlineData("Balance of the current account", "EUR Billion")]
    [InlineData("Budget balance of the state", "MXN Million")]
    [InlineData("Net capital flows", "USD Billion")]
    [InlineData("Change in inventories", "EUR Million")]
    public void A_net_of_two_flows_is_a_balance(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("physical-fundamental / balance");

    [Theory]
    [InlineData("Installed generating capacity", "MW")]
    [InlineData("Refinery capacity", "Thousand barrels per day")]
    [InlineData("Beds in hospitals and hospital beds in clinics", "Number")]
    public void The_most_that_could_be_produced_or_served_is_a_capacity(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("physical-fundamental / capacity");

    [Theory]
    [InlineData("Vehicle sales of the month", "Units")]
    [InlineData("Stock market volume", "Million shares")]
    [InlineData("Container traffic at ports", "TEU")]
    [InlineData("Gas imports by pipeline", "TJ")]
    public void Quantities_traded_sold_or_carried_are_a_volume(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("physical-fundamental / volume");

    [Theory]
    [InlineData("Population of the region", "Persons")]
    [InlineData("Employed persons in services", "Thousand")]
    [InlineData("Tourist arrivals by air", "Number")]
    [InlineData("Housing starts, total", "Thousands of Units")]
    [InlineData("Jobless claims", "Number")]
    [InlineData("Mean temperature", "Celsius")]
    [InlineData("Precipitation", "mm")]
    public void People_things_events_and_plain_readings_are_a_count(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("numeric-measurement / count");

    [Theory]
    [InlineData("Unemployment rate of the young", "%")]
    [InlineData("Participation rate in the labour force", "%")]
    [InlineData("Capacity utilisation in industry", "Percent of capacity")]
    [InlineData("Literacy rate of adults", "% of people ages 15 and above")]
    [InlineData("Top tax rate on income", "%")]
    [InlineData("Poverty headcount", "% of population")]
    public void A_rate_of_occurrence_or_use_is_a_percentage(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("numeric-measurement / percentage");

    [Theory]
    [InlineData("Debt of the state", "% of GDP")]
    [InlineData("Current account", "% of GDP")]
    [InlineData("Exports of goods", "% of GDP")]
    [InlineData("Doctors", "per 1,000 people")]
    [InlineData("P/E ratio of listed shares", "x")]
    [InlineData("Reserve cover", "months of imports")]
    [InlineData("Children born", "births per woman")]
    public void One_quantity_against_a_different_one_is_a_ratio(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("numeric-measurement / ratio");

    [Theory]
    [InlineData("10-year minus 2-year government bond yield", "Percent")]
    [InlineData("Interest rate spread (lending less deposits)", "%")]
    [InlineData("Credit spread of corporate bonds", "bps")]
    public void The_difference_of_two_rates_is_a_spread(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("numeric-measurement / spread");

    [Theory]
    [InlineData("Agriculture, value added", "% of GDP")]
    [InlineData("Urban population", "% of total population")]
    [InlineData("Labour share of national income", "%")]
    [InlineData("Renewable electricity output", "% of total electricity output")]
    public void A_part_of_its_own_whole_is_a_share(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("numeric-measurement / share");

    [Theory]
    [InlineData("Brent crude", "USD/bbl")]
    [InlineData("Gold, fixing", "USD per troy ounce")]
    [InlineData("House price", "EUR/m2")]
    [InlineData("Electricity, day ahead", "EUR/MWh")]
    [InlineData("Wage of production workers", "USD per hour")]
    public void What_one_unit_costs_is_a_price(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("price-value / price");

    [Theory]
    [InlineData("Spot exchange rate", "TRY per USD")]
    [InlineData("Policy rate of the central bank", "%")]
    [InlineData("Lending rate to firms", "Percent per annum")]
    [InlineData("Three-month interbank rate", "%")]
    [InlineData("Deposit rate for households", "%")]
    public void The_price_of_money_is_a_rate(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("price-value / rate");

    [Theory]
    [InlineData("Yield of the 10-year bond", "%")]
    [InlineData("Dividend yield of listed shares", "Percent")]
    public void The_return_on_a_security_is_a_yield(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("price-value / yield");

    [Theory]
    [InlineData("GDP growth", "%")]
    [InlineData("Inflation of consumer prices", "annual %")]
    [InlineData("Retail sales, YoY", "%")]
    [InlineData("Industrial production", "% change on previous period")]
    [InlineData("Wage growth", "percent")]
    public void A_change_in_percent_is_a_rate_of_change(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("change-movement / rate");

    [Theory]
    [InlineData("VIX", "Index", "change-movement / volatility")]
    [InlineData("Volatility of the exchange rate", "%", "change-movement / volatility")]
    [InlineData("Output gap", "% of potential GDP", "change-movement / gap")]
    [InlineData("Credit-to-GDP gap", "%", "change-movement / gap")]
    public void Dispersion_is_volatility_and_distance_from_potential_a_gap(string name, string units, string kind) =>
        Classified.Of(name, units).Kind().ShouldBe(kind);

    [Theory]
    [InlineData("CPI, all items", "2015=100")]
    [InlineData("PPI for industry", "points")]
    [InlineData("PMI of services", "points")]
    [InlineData("Stock market index", "points")]
    [InlineData("House price index", "Index 2010=100")]
    [InlineData("Terms of trade", "Index")]
    [InlineData("HDI", "index")]
    [InlineData("Happiness score of nations", "score (0-10)")]
    [InlineData("Climate-risk score", "score")]
    public void Composite_and_rebased_numbers_are_an_index(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("composite-derived / index");

    [Theory]
    [InlineData("Correlation of stocks and bonds", "coefficient", "composite-derived / correlation")]
    [InlineData("Price elasticity of fuel demand", null, "composite-derived / elasticity")]
    [InlineData("Fiscal multiplier of public investment", "ratio", "composite-derived / multiplier")]
    public void A_coefficient_is_what_it_is_named(string name, string? units, string kind) =>
        Classified.Of(name, units).Kind().ShouldBe(kind);

    [Theory]
    [InlineData("Life expectancy of women", "years", "temporal / duration")]
    [InlineData("Mean duration of unemployment", "weeks", "temporal / duration")]
    [InlineData("Time required to open a shop", "days", "temporal / duration")]
    [InlineData("Probability of a recession within a year", "%", "temporal / probability")]
    [InlineData("Default probability of banks", "%", "temporal / probability")]
    [InlineData("National poverty line", "USD per day", "temporal / threshold")]
    [InlineData("Retirement age of civil servants", "years", "temporal / threshold")]
    public void Lengths_of_time_chances_and_limits_are_temporal(string name, string units, string kind) =>
        Classified.Of(name, units).Kind().ShouldBe(kind);

    [Theory]
    [InlineData("Consumer confidence", "points", "qualitative / sentiment")]
    [InlineData("Business climate", "balance of opinion", "qualitative / sentiment")]
    [InlineData("Tankan outlook of small firms", "points", "qualitative / sentiment")]
    [InlineData("ZEW indicator", "points", "qualitative / sentiment")]
    [InlineData("Equity allocation of pension funds", "% of portfolio", "qualitative / allocation")]
    public void Opinions_are_sentiment_and_portfolio_splits_an_allocation(string name, string units, string kind) =>
        Classified.Of(name, units).Kind().ShouldBe(kind);
}
