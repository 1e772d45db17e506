using Classify.Core.Normalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Core.Tests.Normalization;

public sealed class UnitParserTests
{
    [Theory]
    [InlineData("USD Million", UnitKind.Money, Scale.Millions, "USD")]
    [InlineData("Millions of Dollars", UnitKind.Money, Scale.Millions, "USD")]
    [InlineData("Billions of Chained 2012 Dollars", UnitKind.Money, Scale.Billions, "USD")]
    [InlineData("billions of 1996 dollars", UnitKind.Money, Scale.Billions, "USD")]
    [InlineData("2019 CPI-U Adjusted Dollars", UnitKind.Money, null, "USD")]
    [InlineData("$bil.", UnitKind.Money, Scale.Billions, "USD")]
    [InlineData("current US$", UnitKind.Money, null, "USD")]
    [InlineData("BoP, current US$", UnitKind.Money, null, "USD")]
    [InlineData("Mio. EUR", UnitKind.Money, Scale.Millions, "EUR")]
    [InlineData("Mrd. EUR", UnitKind.Money, Scale.Billions, "EUR")]
    [InlineData("EUR mn", UnitKind.Money, Scale.Millions, "EUR")]
    [InlineData("£ bn", UnitKind.Money, Scale.Billions, "GBP")]
    [InlineData("JPY Hundred Million", UnitKind.Money, Scale.Millions, "JPY")]
    [InlineData("100 Million Yen", UnitKind.Money, Scale.Millions, "JPY")]
    [InlineData("IDR Trillion", UnitKind.Money, Scale.Trillions, "IDR")]
    [InlineData("Thousand million rupiah", UnitKind.Money, Scale.Billions, "IDR")]
    [InlineData("INR Crore", UnitKind.Money, Scale.Millions, "INR")]
    [InlineData("'000 USD", UnitKind.Money, Scale.Thousands, "USD")]
    [InlineData("000s of 1990 dollars", UnitKind.Money, Scale.Thousands, "USD")]
    [InlineData("ALL Million", UnitKind.Money, Scale.Millions, "ALL")]
    [InlineData("ITL Billion", UnitKind.Money, Scale.Billions, "ITL")]
    [InlineData("Deutsche Mark, million", UnitKind.Money, Scale.Millions, "DEM")]
    [InlineData("Current Turkish Lira", UnitKind.Money, null, "TRY")]
    [InlineData("SDR Million", UnitKind.Money, Scale.Millions, "XDR")]
    [InlineData("USD per capita", UnitKind.Money, null, "USD")]
    public void Money_has_a_code_and_a_scale(string text, UnitKind kind, Scale? scale, string code)
    {
        var unit = UnitParser.Parse(text);

        unit.Kind.ShouldBe(kind);
        unit.Scale.ShouldBe(scale);
        unit.Currency.ShouldBe(code);
    }

    [Theory]
    [InlineData("current LCU")]
    [InlineData("National currency")]
    [InlineData("Domestic currency, billions")]
    [InlineData("Pesos")]
    [InlineData("Million dinars")]
    [InlineData("constant 2017 international $")]
    [InlineData("Purchasing power parity; international dollars")]
    [InlineData("2017 PPP $")]
    public void Money_of_no_named_currency_has_no_code(string text)
    {
        var unit = UnitParser.Parse(text);

        unit.Kind.ShouldBe(UnitKind.Money);
        unit.Currency.ShouldBeNull();
    }

    [Theory]
    [InlineData("USD/bbl", "USD", "bbl")]
    [InlineData("EUR/MWh", "EUR", "mwh")]
    [InlineData("U.S. Dollars per Metric Ton", "USD", "metric ton")]
    [InlineData("USd/Lbs", "USD", "lbs")]
    [InlineData("CHF/Month", "CHF", "month")]
    [InlineData("Dollars per Hour", "USD", "hour")]
    [InlineData("local currency per liter", null, "liter")]
    public void Money_for_one_unit_of_something_names_what_it_is_for(string text, string? code, string denominator)
    {
        var unit = UnitParser.Parse(text);

        unit.Kind.ShouldBe(UnitKind.MoneyPerUnit);
        unit.Currency.ShouldBe(code);
        unit.Denominator.ShouldBe(denominator);
    }

    [Theory]
    [InlineData("XOF per USD", "XOF")]
    [InlineData("Canadian Dollars to One U.S. Dollar", "CAD")]
    [InlineData("LCU per US$", null)]
    [InlineData("National currency per current international dollar", null)]
    [InlineData("lira per US$", null)]
    public void One_currency_per_another_is_an_exchange_rate_in_the_first(string text, string? code)
    {
        var unit = UnitParser.Parse(text);

        unit.Kind.ShouldBe(UnitKind.ExchangeRate);
        unit.Currency.ShouldBe(code);
        unit.Scale.ShouldBe(Scale.RawUnits);
    }

    [Theory]
    [InlineData("%", UnitKind.Percent, null)]
    [InlineData("Percent per annum", UnitKind.Percent, null)]
    [InlineData("percentage points", UnitKind.Percent, null)]
    [InlineData("% of GDP", UnitKind.PercentOf, "gdp")]
    [InlineData("Percent of potential GDP", UnitKind.PercentOf, "potential gdp")]
    [InlineData("% gross", UnitKind.PercentOf, "gross")]
    [InlineData("% manufactured exports", UnitKind.PercentOf, "manufactured exports")]
    [InlineData("annual %", UnitKind.PercentChange, null)]
    [InlineData("Annual % growth", UnitKind.PercentChange, null)]
    [InlineData("Percent Change from Year Ago", UnitKind.PercentChange, null)]
    [InlineData("Growth rate previous period", UnitKind.PercentChange, null)]
    [InlineData("annual growth as % of broad money", UnitKind.PercentChange, null)]
    public void Percent_is_plain_of_something_or_a_change(string text, UnitKind kind, string? denominator)
    {
        var unit = UnitParser.Parse(text);

        unit.Kind.ShouldBe(kind);
        unit.Denominator.ShouldBe(denominator);
        unit.Scale.ShouldBe(Scale.Percent);
    }

    [Theory]
    [InlineData("points")]
    [InlineData("Index 2015=100")]
    [InlineData("1995=1")]
    [InlineData("Index Jan 2000=100")]
    [InlineData("score (0-10)")]
    [InlineData("rating")]
    [InlineData("1=low to 6=high")]
    [InlineData("Index, 2016 = 100")]
    public void Points_scores_and_base_years_are_an_index(string text)
    {
        var unit = UnitParser.Parse(text);

        unit.Kind.ShouldBe(UnitKind.Index);
        unit.Scale.ShouldBe(Scale.Index);
    }

    [Theory]
    [InlineData("Number", UnitKind.Count, null)]
    [InlineData("Thousands of Persons", UnitKind.Count, Scale.Thousands)]
    [InlineData("Level in Thousands", UnitKind.Count, Scale.Thousands)]
    [InlineData("Million Tonnes", UnitKind.Physical, Scale.Millions)]
    [InlineData("thousand metric tons of CO2 equivalent", UnitKind.Physical, Scale.Thousands)]
    [InlineData("million passenger-km", UnitKind.Physical, Scale.Millions)]
    [InlineData("BBL/1Million", UnitKind.Physical, Scale.Millions)]
    [InlineData("BBL/D/1K", UnitKind.PhysicalRate, Scale.Thousands)]
    [InlineData("MW", UnitKind.PhysicalRate, null)]
    [InlineData("tonnes per day", UnitKind.PhysicalRate, null)]
    [InlineData("sq. km", UnitKind.Physical, null)]
    [InlineData("mm", UnitKind.Physical, null)]
    [InlineData("per 1,000 people", UnitKind.Ratio, Scale.RawUnits)]
    [InlineData("births per 1,000 women ages 15-19", UnitKind.Ratio, Scale.RawUnits)]
    [InlineData("kg per hectare", UnitKind.Ratio, Scale.RawUnits)]
    [InlineData("kg per 2017 PPP $ of GDP", UnitKind.Ratio, Scale.RawUnits)]
    [InlineData("kWh per capita", UnitKind.Ratio, Scale.RawUnits)]
    [InlineData("months of imports", UnitKind.Ratio, Scale.RawUnits)]
    [InlineData("days", UnitKind.Duration, null)]
    [InlineData("Hours per week", UnitKind.Duration, null)]
    [InlineData("Without object", UnitKind.Other, null)]
    [InlineData("", UnitKind.None, null)]
    [InlineData("   ", UnitKind.None, null)]
    public void Everything_else_is_counted_measured_or_divided(string text, UnitKind kind, Scale? scale)
    {
        var unit = UnitParser.Parse(text);

        unit.Kind.ShouldBe(kind);
        unit.Scale.ShouldBe(scale);
    }
}
