using Classify.Core.Taxonomy;

namespace Classify.Core.Tests.Rules;

/// <summary>German names through the whole built-in classifier.</summary>
public sealed class GermanNamesTests
{
    [Theory]
    [InlineData("Arbeitslosenquote in Deutschland", null, "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("Erwerbstätige im Inland", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Gemeldete offene Stellen", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Bruttoinlandsprodukt, preisbereinigt", "Mrd. EUR", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Veränderung des BIP gegenüber dem Vorjahr", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Reales Wirtschaftswachstum", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Verbraucherpreisindex insgesamt", null, "composite-derived / index", "neutral")]
    [InlineData("Inflationsrate", null, "change-movement / rate", "neutral")]
    [InlineData("Kerninflation ohne Energie und Nahrungsmittel", null, "change-movement / rate", "neutral")]
    [InlineData("Erzeugerpreise gewerblicher Produkte", "2021=100", "composite-derived / index", "neutral")]
    [InlineData("Häuserpreisindex", null, "composite-derived / index", "neutral")]
    [InlineData("Nettokaltmiete je Quadratmeter", "EUR/m2", "price-value / price", "neutral")]
    [InlineData("Auftragseingang der Industrie, Veränderung zum Vormonat", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Produktion im Produzierenden Gewerbe", "2021=100", "composite-derived / index", "higher-is-positive")]
    [InlineData("Kapazitätsauslastung der Industrie", "%", "numeric-measurement / percentage", "higher-is-positive")]
    [InlineData("Einzelhandelsumsatz, real", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Ausfuhren", "Mrd. EUR", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Handelsbilanzsaldo", "Mrd. EUR", "physical-fundamental / balance", "higher-is-positive")]
    [InlineData("Leistungsbilanzsaldo (in % des BIP)", null, "numeric-measurement / ratio", "higher-is-positive")]
    [InlineData("Staatsverschuldung in % des BIP", null, "numeric-measurement / ratio", "lower-is-positive")]
    [InlineData("Haushaltsdefizit des Bundes", "Mrd. EUR", "physical-fundamental / balance", "lower-is-positive")]
    [InlineData("Steuereinnahmen", "Mio. EUR", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Geldmenge M3", null, "physical-fundamental / stock", "neutral")]
    [InlineData("Kredite an private Haushalte", "Mrd. EUR", "physical-fundamental / stock", "neutral")]
    [InlineData("Leitzins der EZB", null, "price-value / rate", "neutral")]
    [InlineData("Umlaufrendite", null, "price-value / yield", "neutral")]
    [InlineData("Rendite zehnjähriger Bundesanleihen", null, "price-value / yield", "neutral")]
    [InlineData("Renditeabstand zwischen Italien und Deutschland", null, "numeric-measurement / spread", "neutral")]
    [InlineData("Hypothekenzinsen", "%", "price-value / rate", "neutral")]
    [InlineData("Devisenreserven", "Mio. CHF", "physical-fundamental / stock", "higher-is-positive")]
    [InlineData("Wechselkurs Euro/Franken", null, "price-value / rate", "neutral")]
    [InlineData("Geschäftsklimaindex", null, "qualitative / sentiment", "higher-is-positive")]
    [InlineData("Konsumklima", null, "qualitative / sentiment", "higher-is-positive")]
    [InlineData("Einkaufsmanagerindex Dienstleistungen", null, "composite-derived / index", "higher-is-positive")]
    [InlineData("Baugenehmigungen für Wohnungen", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Übernachtungen von Gästen aus dem Ausland", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Pkw-Neuzulassungen", null, "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Fluggäste an deutschen Flughäfen", null, "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Güterumschlag der Häfen", "t", "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Unternehmensinsolvenzen", null, "numeric-measurement / count", "lower-is-positive")]
    [InlineData("Patentanmeldungen", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Lebendgeborene", null, "numeric-measurement / count", "neutral")]
    [InlineData("Wanderungssaldo", null, "physical-fundamental / balance", "neutral")]
    [InlineData("Bevölkerungsdichte", null, "numeric-measurement / ratio", "neutral")]
    [InlineData("Lebenserwartung bei Geburt", "Jahre", "temporal / duration", "higher-is-positive")]
    [InlineData("Armutsgefährdungsquote", null, "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("Armutsgefährdungsschwelle", "EUR", "temporal / threshold", "neutral")]
    [InlineData("Mindestlohn", "EUR", "price-value / price", "higher-is-positive")]
    [InlineData("Reallohnindex", null, "composite-derived / index", "higher-is-positive")]
    [InlineData("Lohnstückkosten", null, "composite-derived / index", "neutral")]
    [InlineData("Arbeitsproduktivität je Stunde", null, "composite-derived / index", "higher-is-positive")]
    [InlineData("Treibhausgasemissionen", "Mio. t", "physical-fundamental / flow", "lower-is-positive")]
    [InlineData("Stromerzeugung aus Windkraft", "GWh", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Anteil erneuerbarer Energien", null, "numeric-measurement / share", "higher-is-positive")]
    [InlineData("Produktionslücke", null, "change-movement / gap", "neutral")]
    [InlineData("Ausfallwahrscheinlichkeit", null, "temporal / probability", "lower-is-positive")]
    [InlineData("Korrelation zwischen Aktien und Anleihen", null, "composite-derived / correlation", "neutral")]
    [InlineData("Volatilität des DAX", null, "change-movement / volatility", "lower-is-positive")]
    [InlineData("Notleidende Kredite in % aller Kredite", null, "numeric-measurement / ratio", "lower-is-positive")]
    [InlineData("Aktienquote im Portfolio", null, "qualitative / allocation", "neutral")]
    public void Are_read_like_English_ones(string name, string? units, string kind, string orientation)
    {
        var classification = Classified.Of(name, units);

        classification.Kind().ShouldBe(kind);
        WireName.Of(classification.Labels.HeatMapOrientation).ShouldBe(orientation);
    }
}
