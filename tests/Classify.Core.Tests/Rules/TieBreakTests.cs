using Classify.Core.Indicators;

namespace Classify.Core.Tests.Rules;

/// <summary>Taxonomy, section 2, the tie-breaks in their order.</summary>
public sealed class TieBreakTests
{
    [Theory]
    [InlineData("Imports of machinery MoM", "%")]
    [InlineData("Imports of machinery QoQ", "percent")]
    [InlineData("Loans to farmers (annual %)", null)]
    [InlineData("Energy inflation", "%")]
    [InlineData("Ten-year breakeven inflation rate", "Percent")]
    [InlineData("Inflation expectations of households", "%")]
    [InlineData("Factory Orders", "%")]
    [InlineData("Steel Output", "%")]
    [InlineData("Apartment Prices", "%")]
    [InlineData("Consumer Price Index", "Growth rate")]
    [InlineData("Consumer Price Index", "% change from year ago")]
    public void Tie_break_1_growth_and_activity_in_plain_percent_are_a_rate_of_change(string name, string? units) =>
        Classified.Of(name, units).Kind().ShouldBe("change-movement / rate");

    [Theory]
    [InlineData("Dairy auction price index", "%")]
    [InlineData("Leading Index of the State", "Percent")]
    public void Tie_break_1_an_index_in_the_name_stays_an_index_in_plain_percent(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("composite-derived / index");

    [Theory]
    [InlineData("Building loans outstanding", "2010=100")]
    [InlineData("Quality of courts", "score")]
    [InlineData("Sovereign rating", "rating")]
    [InlineData("Ease of trading rank", "rank")]
    [InlineData("Effective exchange rate of the franc", "Index")]
    [InlineData("Nominal effective exchange rate", null)]
    [InlineData("Dow Jones Industrial Average", "points")]
    [InlineData("Nikkei 225 stock average", "JPY")]
    public void Tie_break_2_rebased_and_composite_numbers_are_an_index(string name, string? units) =>
        Classified.Of(name, units).Kind().ShouldBe("composite-derived / index");

    [Fact]
    public void Tie_break_2_an_index_of_volatility_is_volatility() =>
        Classified.Of("Oil market volatility index", "Index").Kind().ShouldBe("change-movement / volatility");

    [Theory]
    [InlineData("Retail trade confidence", "Index")]
    [InlineData("Sentiment of investors", "points")]
    [InlineData("Optimism of small firms", "Index 1986=100")]
    [InlineData("Expectations of exporters", "balance")]
    [InlineData("Employment outlook", "net percent")]
    public void Tie_break_3_survey_opinion_is_sentiment_even_as_an_index(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("qualitative / sentiment");

    [Theory]
    [InlineData("Dallas Fed new orders", "points")]
    [InlineData("Prices paid by manufacturers, Richmond Fed", "Index")]
    [InlineData("Employment component of the services PMI", "points")]
    [InlineData("Physical climate risk", "score")]
    public void Tie_break_3_diffusion_indices_of_activity_stay_an_index(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("composite-derived / index");

    [Theory]
    [InlineData("Marginal lending facility rate", "%", "price-value / rate")]
    [InlineData("Euro to krona exchange rate", null, "price-value / rate")]
    [InlineData("Six-month treasury bill rate", "Percent", "price-value / yield")]
    [InlineData("7-year constant maturity rate", "Percent", "price-value / yield")]
    [InlineData("Gilt, 20 years", "%", "price-value / yield")]
    [InlineData("60-day commercial paper rate", "Percent", "price-value / rate")]
    [InlineData("Certificate of deposit, six months, rate paid", "%", "price-value / rate")]
    [InlineData("Rates and yields: interbank rates, 90 days", "Percent", "price-value / rate")]
    public void Tie_break_4_money_has_a_rate_and_securities_a_yield(string name, string? units, string kind) =>
        Classified.Of(name, units).Kind().ShouldBe(kind);

    [Theory]
    [InlineData("Net purchases of foreign shares", "USD Million", "physical-fundamental / balance")]
    [InlineData("Household loans (transaction)", null, "physical-fundamental / balance")]
    [InlineData("Foreign direct investment, net inflows", "current US$", "physical-fundamental / flow")]
    [InlineData("Net foreign assets of banks", "EGP Million", "physical-fundamental / stock")]
    [InlineData("Net international investment position", "EUR Billion", "physical-fundamental / stock")]
    [InlineData("Household deposits", "USD Million", "physical-fundamental / stock")]
    [InlineData("Treasury securities outstanding", "Billions of Dollars", "physical-fundamental / stock")]
    [InlineData("Spending on roads", "EUR Million", "physical-fundamental / flow")]
    [InlineData("Interest payments on public debt", "EUR Million", "physical-fundamental / flow")]
    [InlineData("Lamb, frozen", "USD/kg", "price-value / price")]
    [InlineData("Earnings of miners", "AUD/week", "price-value / price")]
    [InlineData("Minimum wage", "EUR", "price-value / price")]
    [InlineData("Health spending per capita", "current US$", "physical-fundamental / flow")]
    [InlineData("GNI per capita", "current international $", "physical-fundamental / flow")]
    public void Tie_break_5_money_is_a_balance_a_stock_a_flow_or_a_price(string name, string? units, string kind) =>
        Classified.Of(name, units).Kind().ShouldBe(kind);

    [Theory]
    [InlineData("Unemployment of women (% of female labor force)")]
    [InlineData("Access to clean water (% of rural population)")]
    [InlineData("Immunization against polio (% of children)")]
    [InlineData("Poverty gap at $3.65 a day (%)")]
    [InlineData("Upper secondary completion rate (% of relevant age group)")]
    [InlineData("Firms with a website (% of firms)")]
    public void Tie_break_6_who_of_a_group_does_or_has_something_is_a_percentage(string name) =>
        Classified.Of(name).Kind().ShouldBe("numeric-measurement / percentage");

    [Theory]
    [InlineData("Mining, value added (% of GDP)")]
    [InlineData("Government consumption (% of GDP)")]
    [InlineData("Food imports (% of merchandise imports)")]
    [InlineData("Employment in services (% of total employment)")]
    [InlineData("Income share held by the third quintile (%)")]
    [InlineData("Pupils in general schools (% female)")]
    [InlineData("Electricity production from gas (% of total)")]
    [InlineData("Taxes on exports (% of tax revenue)")]
    [InlineData("Pasture (% of land area)")]
    public void Tie_break_6_a_split_by_kind_is_a_share(string name) =>
        Classified.Of(name).Kind().ShouldBe("numeric-measurement / share");

    [Theory]
    [InlineData("Gross debt (% of GDP)")]
    [InlineData("Imports of services (% of GDP)")]
    [InlineData("Trade (% of GDP)")]
    [InlineData("Tax revenue (% of GDP)")]
    [InlineData("Expense (% of GDP)")]
    [InlineData("National savings (% of GNI)")]
    [InlineData("Credit to firms (% of GDP)")]
    [InlineData("Current health expenditure (% of GDP)")]
    [InlineData("School enrollment, lower secondary (% gross)")]
    [InlineData("Loans to deposits ratio (%)")]
    [InlineData("Government revenue as a percent of GDP")]
    public void Tie_break_6_anything_else_against_something_is_a_ratio(string name) =>
        Classified.Of(name).Kind().ShouldBe("numeric-measurement / ratio");

    [Theory]
    [InlineData("CO2 emissions (metric tons per capita)")]
    [InlineData("Energy use (kg of oil equivalent per capita)")]
    [InlineData("GDP per unit of energy (PPP $ per kg of oil equivalent)")]
    [InlineData("Maize yield (kg per hectare)")]
    public void Tie_break_7_physical_amounts_per_head_or_per_unit_are_a_ratio(string name) =>
        Classified.Of(name).Kind().ShouldBe("numeric-measurement / ratio");

    [Theory]
    [InlineData("Employment change in industry", "Persons")]
    [InlineData("Gasoline stocks change", "Million barrels")]
    [InlineData("Net migration of the year", "Persons")]
    [InlineData("Net migration", null)]
    public void Tie_break_8_the_change_of_a_level_given_as_an_amount_is_a_balance(string name, string? units) =>
        Classified.Of(name, units).Kind().ShouldBe("physical-fundamental / balance");

    [Fact]
    public void Tie_break_8_a_quantity_with_values_below_zero_is_a_change_of_a_level() =>
        Classified.Of("Depot report", "Million barrels", "Weekly", new SampleValue("2024-01-05", -1.5), new SampleValue("2024-01-12", 0.7), new SampleValue("2024-01-19", -0.4))
            .Kind().ShouldBe("physical-fundamental / balance");

    [Theory]
    [InlineData("Truck sales", "Units", "physical-fundamental / volume")]
    [InlineData("Passenger car registrations", "Number", "physical-fundamental / volume")]
    [InlineData("Air cargo", "Thousand tonnes", "physical-fundamental / volume")]
    [InlineData("Railways, goods carried", "million ton-km", "physical-fundamental / volume")]
    [InlineData("Flights of the month", "Number", "numeric-measurement / count")]
    [InlineData("Visitors to museums", "Thousand", "numeric-measurement / count")]
    [InlineData("Building permits", "Thousand", "numeric-measurement / count")]
    [InlineData("Initial claims of seamen", "Number", "numeric-measurement / count")]
    [InlineData("Live births", "Number", "numeric-measurement / count")]
    [InlineData("Length of motorways", "km", "physical-fundamental / stock")]
    [InlineData("Rail lines", "total route-km", "physical-fundamental / stock")]
    [InlineData("Land under vines", "hectares", "physical-fundamental / stock")]
    public void Tie_break_9_sales_and_traffic_are_volume_events_a_count_and_areas_a_stock(string name, string units, string kind) =>
        Classified.Of(name, units).Kind().ShouldBe(kind);

    [Theory]
    [InlineData("Hours worked per week in hotels", "Hours")]
    [InlineData("Waiting time for a permit", "days")]
    [InlineData("Average grace period of new loans", "years")]
    public void Tie_break_10_hours_and_other_lengths_of_time_are_a_duration(string name, string units) =>
        Classified.Of(name, units).Kind().ShouldBe("temporal / duration");

    [Theory]
    [InlineData("Zyx")]
    [InlineData("Item 7")]
    public void Tie_break_11_what_nothing_fits_is_other_and_says_so(string name)
    {
        var result = Classified.Of(name);

        result.Kind().ShouldBe("numeric-measurement / other");
        result.FamilyReasoning.ShouldContain("tie-break 11");
        result.Confidences.Family.ShouldBeLessThan(0.8);
    }
}
