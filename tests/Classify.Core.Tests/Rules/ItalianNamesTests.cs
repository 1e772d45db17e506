using Classify.Core.Taxonomy;

namespace Classify.Core.Tests.Rules;

/// <summary>Italian names through the whole built-in classifier.</summary>
public sealed class ItalianNamesTests
{
    [Theory]
    [InlineData("Tasso di disoccupazione", null, "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("Occupati per settore", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Prodotto interno lordo pro capite", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("PIL, variazione tendenziale", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Inflazione di fondo", null, "change-movement / rate", "neutral")]
    [InlineData("Indice dei prezzi al consumo per l'intera collettività", null, "composite-derived / index", "neutral")]
    [InlineData("Prezzi delle abitazioni, variazione annua", "%", "change-movement / rate", "neutral")]
    [InlineData("Prezzo del gas naturale", "EUR/MWh", "price-value / price", "neutral")]
    [InlineData("Esportazioni verso paesi extra UE", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Importazioni di beni", null, "physical-fundamental / flow", "neutral")]
    [InlineData("Bilancia commerciale", null, "physical-fundamental / balance", "higher-is-positive")]
    [InlineData("Saldo delle partite correnti (% del PIL)", null, "numeric-measurement / ratio", "higher-is-positive")]
    [InlineData("Debito pubblico in % del PIL", null, "numeric-measurement / ratio", "lower-is-positive")]
    [InlineData("Entrate tributarie", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Spesa sanitaria", null, "physical-fundamental / flow", "neutral")]
    [InlineData("Prestiti alle famiglie", null, "physical-fundamental / stock", "neutral")]
    [InlineData("Tasso di riferimento", null, "price-value / rate", "neutral")]
    [InlineData("Tassi sui mutui", null, "price-value / rate", "neutral")]
    [InlineData("Rendimento del BTP decennale", null, "price-value / yield", "neutral")]
    [InlineData("Tasso di cambio euro-dollaro", null, "price-value / rate", "neutral")]
    [InlineData("Riserve ufficiali", null, "physical-fundamental / stock", "higher-is-positive")]
    [InlineData("Clima di fiducia delle imprese", null, "qualitative / sentiment", "higher-is-positive")]
    [InlineData("Fiducia dei consumatori", null, "qualitative / sentiment", "higher-is-positive")]
    [InlineData("Produzione industriale", "2021=100", "composite-derived / index", "higher-is-positive")]
    [InlineData("Fatturato dell'industria, variazione congiunturale", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Ordinativi dell'industria", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Vendite al dettaglio", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Permessi di costruire", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Presenze turistiche", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Immatricolazioni di autovetture", null, "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Passeggeri negli aeroporti", null, "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Produzione di energia elettrica", "GWh", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Emissioni di gas serra", "Mt", "physical-fundamental / flow", "lower-is-positive")]
    [InlineData("Nati vivi", null, "numeric-measurement / count", "neutral")]
    [InlineData("Decessi", null, "numeric-measurement / count", "lower-is-positive")]
    [InlineData("Speranza di vita alla nascita", null, "temporal / duration", "higher-is-positive")]
    [InlineData("Incidenza della povertà assoluta", null, "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("Soglia di povertà", "euro", "temporal / threshold", "neutral")]
    [InlineData("Retribuzioni contrattuali orarie, variazione annua", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Costo del lavoro per unità di prodotto", null, "composite-derived / index", "neutral")]
    [InlineData("Ore lavorate", null, "temporal / duration", "higher-is-positive")]
    [InlineData("Fallimenti di imprese", null, "numeric-measurement / count", "lower-is-positive")]
    [InlineData("Probabilità di recessione", null, "temporal / probability", "lower-is-positive")]
    [InlineData("Sofferenze bancarie", "%", "numeric-measurement / ratio", "lower-is-positive")]
    public void Are_read_like_English_ones(string name, string? units, string kind, string orientation)
    {
        var classification = Classified.Of(name, units);

        classification.Kind().ShouldBe(kind);
        WireName.Of(classification.Labels.HeatMapOrientation).ShouldBe(orientation);
    }
}
