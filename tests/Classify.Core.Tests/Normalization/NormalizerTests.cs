using Classify.Core.Indicators;
using Classify.Core.Normalization;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Tests.Rules;

namespace Classify.Core.Tests.Normalization;

/// <summary>Taxonomy, sections 3 and 7: which of several texts counts.</summary>
public sealed class NormalizerTests
{
    [Fact]
    public void The_unit_text_beats_currency_field_and_name() =>
        Read("Exports in euro", "USD Million", currencyCode: "GBP").DetectedCurrency.ShouldBe("USD");

    [Fact]
    public void The_currency_field_beats_the_name() =>
        Read("Tax receipts (current US$)", "Amount in national currency", currencyCode: "try").DetectedCurrency.ShouldBe("TRY");

    [Fact]
    public void The_name_counts_last() =>
        Read("Household debt in Swiss francs").DetectedCurrency.ShouldBe("CHF");

    [Fact]
    public void A_scale_field_that_names_a_currency_counts_before_the_name()
    {
        var result = Read("Consumer lending, level", "Currency", scale: "Millions USD");

        result.DetectedCurrency.ShouldBe("USD");
        result.Scale.ShouldBe(Scale.Millions);
    }

    [Theory]
    [InlineData("GDP of Switzerland")]
    [InlineData("Deposits of households in the euro area")]
    [InlineData("FEDERAL OUTLAYS OF ALL BRANCHES")]
    public void A_currency_is_never_guessed_from_the_country(string name)
    {
        var result = Read(name);

        result.IsCurrencyDenominated.ShouldBeTrue();
        result.DetectedCurrency.ShouldBeNull();
    }

    [Fact]
    public void International_dollars_have_no_code_whatever_the_fields_say() =>
        Read("GDP, PPP (constant 2017 international $)", currencyCode: "USD").DetectedCurrency.ShouldBeNull();

    [Theory]
    [InlineData("Exchange rate EUR/USD", "USD")]
    [InlineData("Exchange rate, Hungarian forint/Euro", "HUF")]
    [InlineData("Exchange rate: Italy (lira per US$)", "ITL")]
    [InlineData("Exchange rate, national currency per U.S. dollar", null)]
    public void An_exchange_rate_is_money_in_its_quote_currency(string name, string? code)
    {
        var result = Read(name);

        result.UnitKind.ShouldBe(UnitKind.ExchangeRate);
        result.IsCurrencyDenominated.ShouldBeTrue();
        result.DetectedCurrency.ShouldBe(code);
        result.Scale.ShouldBe(Scale.RawUnits);
    }

    [Theory]
    [InlineData("Unemployment rate", "%")]
    [InlineData("Debt", "% of GDP")]
    [InlineData("Consumer price index", "2015=100")]
    [InlineData("Population", "Persons")]
    [InlineData("Steel output", "Tonnes")]
    [InlineData("Policy rate", "%")]
    public void Percentages_indices_counts_amounts_and_interest_rates_are_no_money(string name, string units)
    {
        var result = Read(name, units);

        result.IsCurrencyDenominated.ShouldBeFalse();
        result.DetectedCurrency.ShouldBeNull();
    }

    [Theory]
    [InlineData("USD Million", "Thousands", Scale.Millions)]
    [InlineData("USD", "Billions", Scale.Billions)]
    [InlineData("National currency", "Billions", Scale.Billions)]
    [InlineData("USD", "Units", Scale.RawUnits)]
    [InlineData("%", "Millions", Scale.Percent)]
    [InlineData("points", "Thousands", Scale.Index)]
    public void The_unit_text_beats_the_scale_field(string units, string scale, Scale expected) =>
        Read("Some series", units, scale: scale).Scale.ShouldBe(expected);

    [Theory]
    [InlineData("M", Scale.Millions)]
    [InlineData("m", Scale.Millions)]
    [InlineData("MM", Scale.Millions)]
    [InlineData("B", Scale.Billions)]
    [InlineData("T", Scale.Trillions)]
    [InlineData("K", Scale.Thousands)]
    [InlineData("6", Scale.Millions)]
    [InlineData("9", Scale.Billions)]
    [InlineData("1000", Scale.Thousands)]
    [InlineData("10^6", Scale.Millions)]
    [InlineData("Millionen", Scale.Millions)]
    [InlineData("milliards", Scale.Billions)]
    public void A_scale_field_may_hold_a_code(string scale, Scale expected) =>
        Read("Exports", "USD", scale: scale).Scale.ShouldBe(expected);

    [Theory]
    [InlineData("Permits issued, in thousands", Scale.Thousands)]
    [InlineData("Coal burnt (million tonnes)", Scale.Millions)]
    [InlineData("Saving of households (billions of 1992 dollars)", Scale.Billions)]
    [InlineData("Umsatz in Mio. EUR", Scale.Millions)]
    [InlineData("Población en miles", Scale.Thousands)]
    public void Without_unit_and_scale_field_the_name_tells_the_scale(string name, Scale expected) =>
        Read(name).Scale.ShouldBe(expected);

    [Fact]
    public void A_description_never_tells_the_scale() =>
        Normalizer.Normalize(Classified.Described("Exports", "USD") with { Description = "In millions of US dollars." })
            .Scale.ShouldBe(Scale.RawUnits);

    [Theory]
    [InlineData("Exports and imports", true)]
    [InlineData("Compensation of employees", true)]
    [InlineData("Monetary aggregate M2", true)]
    [InlineData("Unemployment rate", false)]
    [InlineData("Rural population", false)]
    [InlineData("Nominal effective exchange rate", false)]
    public void Without_a_unit_the_name_tells_money(string name, bool isMoney) =>
        Read(name).IsCurrencyDenominated.ShouldBe(isMoney);

    [Fact]
    public void The_reasoning_quotes_the_unit() =>
        Read("Exports", "USD Million").Reasoning.ShouldBe("The unit \"USD Million\" is read as money: money in USD, scale millions.");

    private static NormalizationResult Read(string name, string? units = null, string? scale = null, string? currencyCode = null) =>
        Normalizer.Normalize(new Indicator
        {
            IndicatorId = "test",
            Name = name,
            Units = units,
            Scale = scale,
            CurrencyCode = currencyCode,
        });
}
