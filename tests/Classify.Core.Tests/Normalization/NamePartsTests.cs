using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Stages;

namespace Classify.Core.Tests.Normalization;

public sealed class NamePartsTests
{
    [Theory]
    [InlineData("Residents of Davidson County, TN")]
    [InlineData("Building permits in Hennepin County, MN")]
    public void A_state_at_the_end_is_no_power_of_ten(string name) => NameParts.Of(name).Unit.ShouldBe(UnitReading.Nothing);

    [Theory]
    [InlineData("Money stock M1, billions of dollars, end of quarter", UnitKind.Money, Scale.Billions)]
    [InlineData("Passengers, thousands of persons, seasonally adjusted", UnitKind.Count, Scale.Thousands)]
    public void The_unit_may_stand_before_a_last_remark(string name, UnitKind kind, Scale scale)
    {
        var unit = NameParts.Of(name).Unit;

        (unit.Kind, unit.Scale).ShouldBe((kind, scale));
    }

    [Theory]
    [InlineData("Pasture (% of land area)", "Pasture", UnitKind.PercentOf)]
    [InlineData("Poverty gap at $3.65 a day (2017 PPP) (%)", "Poverty gap at $3.65 a day (2017 PPP)", UnitKind.Percent)]
    [InlineData("Attainment, total (%) (cumulative)", "Attainment, total (cumulative)", UnitKind.Percent)]
    [InlineData("Reserves (includes gold, current US$)", "Reserves", UnitKind.Money)]
    [InlineData("MORTGAGE RATE (% PER ANN, NSA", "MORTGAGE RATE", UnitKind.Percent)]
    [InlineData("Goods, exports, US Dollars", "Goods, exports", UnitKind.Money)]
    [InlineData("Investment deflator, 1990=1", "Investment deflator", UnitKind.Index)]
    [InlineData("Revenue as a percent of GDP", "Revenue", UnitKind.PercentOf)]
    [InlineData("= Deficit, billions of current dollars", "Deficit", UnitKind.Money)]
    [InlineData("Exportations (millions d'euros)", "Exportations", UnitKind.Money)]
    [InlineData("Ventes, M€", "Ventes", UnitKind.Money)]
    [InlineData("Produccion, toneladas", "Produccion", UnitKind.Physical)]
    [InlineData("Umsatz in Mio. EUR", "Umsatz", UnitKind.Money)]
    [InlineData("Población en miles", "Población", UnitKind.Count)]
    [InlineData("Exportaciones - millones de dólares", "Exportaciones", UnitKind.Money)]
    [InlineData("Exports: US$ million", "Exports", UnitKind.Money)]
    [InlineData("GDP [million USD]", "GDP", UnitKind.Money)]
    [InlineData("Loans to households in national currency", "Loans to households", UnitKind.Money)]
    [InlineData("Dette publique en % du PIB", "Dette publique", UnitKind.PercentOf)]
    [InlineData("Staatsverschuldung in % des BIP", "Staatsverschuldung", UnitKind.PercentOf)]
    [InlineData("Production industrielle (glissement annuel, %)", "Production industrielle", UnitKind.PercentChange)]
    [InlineData("Exports (USD) (fob) (revised) (all goods)", "Exports (fob) (revised) (all goods)", UnitKind.Money)]
    public void The_unit_in_a_name_is_cut_off(string name, string subject, UnitKind kind)
    {
        var parts = NameParts.Of(name);

        parts.Subject.ShouldBe(subject);
        parts.Unit.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("Population, total (Kenya)")]
    [InlineData("Recession probability (12-month)")]
    [InlineData("Employment, women")]
    [InlineData("Gross domestic product (GDP)")]
    [InlineData("Teachers, total")]
    [InlineData("Employment in construction")]
    [InlineData("Interest rate in the euro area")]
    [InlineData("Change in number of persons")]
    [InlineData("Total reserves in months of imports")]
    [InlineData("Labour cost - hourly")]
    [InlineData("10-year bond - yield")]
    [InlineData("Men's/Women's employment")]
    public void A_name_without_a_unit_stays_whole(string name) => NameParts.Of(name).Subject.ShouldBe(name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("(((((")]
    [InlineData(")(")]
    [InlineData("= , = (%")]
    public void Odd_names_do_no_harm(string? name) => Should.NotThrow(() => NameParts.Of(name));
}
