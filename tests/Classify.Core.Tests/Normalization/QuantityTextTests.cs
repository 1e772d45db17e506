using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Tests.Normalization;

/// <summary>Counted and measured things in the languages of publishers. Rows read: unit text -> kind, scale, currency.</summary>
public sealed class QuantityTextTests
{
    [Theory]
    [InlineData("persons", UnitKind.Count, null, null)]
    [InlineData("personnes", UnitKind.Count, null, null)]
    [InlineData("personas", UnitKind.Count, null, null)]
    [InlineData("Personen", UnitKind.Count, null, null)]
    [InlineData("pessoas", UnitKind.Count, null, null)]
    [InlineData("persone", UnitKind.Count, null, null)]
    [InlineData("Anzahl", UnitKind.Count, null, null)]
    [InlineData("nombre", UnitKind.Count, null, null)]
    [InlineData("número", UnitKind.Count, null, null)]
    [InlineData("Nº", UnitKind.Count, null, null)]
    [InlineData("NR", UnitKind.Count, null, null)]
    [InlineData("unités", UnitKind.Count, null, null)]
    [InlineData("unidades", UnitKind.Count, null, null)]
    [InlineData("Stück", UnitKind.Count, null, null)]
    [InlineData("habitantes", UnitKind.Count, null, null)]
    public void People_and_things_are_counted(string text, UnitKind kind, Scale? scale, string? currency) => Units.ShouldRead(text, kind, scale, currency);

    [Theory]
    [InlineData("toneladas", UnitKind.Physical, null, null)]
    [InlineData("tonnes", UnitKind.Physical, null, null)]
    [InlineData("Tonnen", UnitKind.Physical, null, null)]
    [InlineData("MT", UnitKind.Physical, null, null)]
    [InlineData("kt CO2", UnitKind.Physical, null, null)]
    [InlineData("barils", UnitKind.Physical, null, null)]
    [InlineData("barriles", UnitKind.Physical, null, null)]
    [InlineData("litros", UnitKind.Physical, null, null)]
    [InlineData("hl", UnitKind.Physical, null, null)]
    [InlineData("ha", UnitKind.Physical, null, null)]
    [InlineData("hectáreas", UnitKind.Physical, null, null)]
    [InlineData("m3", UnitKind.Physical, null, null)]
    [InlineData("m³", UnitKind.Physical, null, null)]
    [InlineData("GWh", UnitKind.Physical, null, null)]
    [InlineData("TJ", UnitKind.Physical, null, null)]
    [InlineData("TEU", UnitKind.Physical, null, null)]
    [InlineData("twenty-foot equivalent", UnitKind.Physical, null, null)]
    [InlineData("tonne-km", UnitKind.Physical, null, null)]
    [InlineData("m²", UnitKind.Physical, null, null)]
    [InlineData("°C", UnitKind.Physical, null, null)]
    [InlineData("Grad Celsius", UnitKind.Physical, null, null)]
    public void Goods_are_measured(string text, UnitKind kind, Scale? scale, string? currency) => Units.ShouldRead(text, kind, scale, currency);

    [Theory]
    [InlineData("MW", UnitKind.PhysicalRate, null, null)]
    [InlineData("barils par jour", UnitKind.PhysicalRate, null, null)]
    [InlineData("barrels per calendar day", UnitKind.PhysicalRate, null, null)]
    [InlineData("Thousand barrels per day", UnitKind.PhysicalRate, Scale.Thousands, null)]
    [InlineData("kb/d", UnitKind.PhysicalRate, Scale.Thousands, null)]
    [InlineData("BBL/D/1K", UnitKind.PhysicalRate, Scale.Thousands, null)]
    [InlineData("thousand barrels per calendar day", UnitKind.PhysicalRate, Scale.Thousands, null)]
    [InlineData("miles de barriles diarios", UnitKind.PhysicalRate, Scale.Thousands, null)]
    [InlineData("mb/d", UnitKind.PhysicalRate, Scale.Millions, null)]
    [InlineData("million barrels per day", UnitKind.PhysicalRate, Scale.Millions, null)]
    public void An_amount_a_day_is_a_rate(string text, UnitKind kind, Scale? scale, string? currency) => Units.ShouldRead(text, kind, scale, currency);

    [Theory]
    [InlineData("Tage", UnitKind.Duration, null, null)]
    [InlineData("jours", UnitKind.Duration, null, null)]
    [InlineData("días", UnitKind.Duration, null, null)]
    [InlineData("dias", UnitKind.Duration, null, null)]
    [InlineData("giorni", UnitKind.Duration, null, null)]
    [InlineData("Jahre", UnitKind.Duration, null, null)]
    [InlineData("années", UnitKind.Duration, null, null)]
    [InlineData("ans", UnitKind.Duration, null, null)]
    [InlineData("años", UnitKind.Duration, null, null)]
    [InlineData("anos", UnitKind.Duration, null, null)]
    [InlineData("heures", UnitKind.Duration, null, null)]
    [InlineData("horas", UnitKind.Duration, null, null)]
    [InlineData("Stunden", UnitKind.Duration, null, null)]
    [InlineData("mois", UnitKind.Duration, null, null)]
    [InlineData("meses", UnitKind.Duration, null, null)]
    public void Time_is_a_duration(string text, UnitKind kind, Scale? scale, string? currency) => Units.ShouldRead(text, kind, scale, currency);
}
