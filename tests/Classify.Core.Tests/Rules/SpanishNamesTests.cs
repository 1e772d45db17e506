using Classify.Core.Taxonomy;

namespace Classify.Core.Tests.Rules;

/// <summary>Spanish names through the whole built-in classifier.</summary>
public sealed class SpanishNamesTests
{
    [Theory]
    [InlineData("Tasa de desempleo abierto", "%", "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("Empleo asalariado", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("PIB per cápita", "dólares", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Producto interno bruto a precios constantes", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Crecimiento del PIB", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Variación interanual del IPC", "%", "change-movement / rate", "neutral")]
    [InlineData("Inflación subyacente", "%", "change-movement / rate", "neutral")]
    [InlineData("Índice de precios al productor", null, "composite-derived / index", "neutral")]
    [InlineData("Precio de la vivienda, variación anual", "%", "change-movement / rate", "neutral")]
    [InlineData("Deuda externa total", null, "physical-fundamental / stock", "lower-is-positive")]
    [InlineData("Deuda pública (% del PIB)", null, "numeric-measurement / ratio", "lower-is-positive")]
    [InlineData("Balanza comercial de bienes", null, "physical-fundamental / balance", "higher-is-positive")]
    [InlineData("Cuenta corriente (% del PIB)", null, "numeric-measurement / ratio", "higher-is-positive")]
    [InlineData("Remesas de trabajadores", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Inversión extranjera directa neta", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Reservas internacionales netas", null, "physical-fundamental / stock", "higher-is-positive")]
    [InlineData("Base monetaria", null, "physical-fundamental / stock", "neutral")]
    [InlineData("Crédito al sector privado", null, "physical-fundamental / stock", "neutral")]
    [InlineData("Tasa de interés activa promedio", null, "price-value / rate", "neutral")]
    [InlineData("Tasa de política monetaria", null, "price-value / rate", "neutral")]
    [InlineData("CETES a 28 días", null, "price-value / yield", "neutral")]
    [InlineData("Tipo de cambio nominal", "pesos por dólar", "price-value / rate", "neutral")]
    [InlineData("Índice de tipo de cambio real", null, "composite-derived / index", "neutral")]
    [InlineData("Riesgo país (EMBI)", null, "numeric-measurement / spread", "neutral")]
    [InlineData("Confianza del consumidor", null, "qualitative / sentiment", "higher-is-positive")]
    [InlineData("Clima empresarial", null, "qualitative / sentiment", "higher-is-positive")]
    [InlineData("Producción industrial", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Índice de producción industrial", "2015=100", "composite-derived / index", "higher-is-positive")]
    [InlineData("Ventas minoristas, variación interanual", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Venta de vehículos nuevos", null, "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Licencias de construcción", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Llegada de turistas internacionales", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Pernoctaciones hoteleras", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Consumo de electricidad", "GWh", "physical-fundamental / flow", "neutral")]
    [InlineData("Recaudación tributaria", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Gasto público en educación (% del PIB)", null, "numeric-measurement / ratio", "neutral")]
    [InlineData("Superávit fiscal primario", null, "physical-fundamental / balance", "higher-is-positive")]
    [InlineData("Salario mínimo mensual", "pesos", "price-value / price", "higher-is-positive")]
    [InlineData("Tasa de pobreza extrema", null, "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("Línea de pobreza", "pesos", "temporal / threshold", "neutral")]
    [InlineData("Coeficiente de Gini", null, "composite-derived / index", "lower-is-positive")]
    [InlineData("Esperanza de vida al nacer", null, "temporal / duration", "higher-is-positive")]
    [InlineData("Tasa de mortalidad infantil", null, "numeric-measurement / ratio", "lower-is-positive")]
    [InlineData("Nacimientos", null, "numeric-measurement / count", "neutral")]
    [InlineData("Matriculación de turismos", null, "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Exportaciones de cobre", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Producción de cobre", "toneladas", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Precio del petróleo", null, "price-value / price", "neutral")]
    [InlineData("Umbral de riesgo de pobreza", null, "temporal / threshold", "neutral")]
    [InlineData("Brecha del producto", null, "change-movement / gap", "neutral")]
    [InlineData("Probabilidad de impago", null, "temporal / probability", "lower-is-positive")]
    [InlineData("Elasticidad precio de la demanda", null, "composite-derived / elasticity", "neutral")]
    [InlineData("Quiebras de empresas", null, "numeric-measurement / count", "lower-is-positive")]
    [InlineData("Capacidad instalada de energía eólica", "MW", "physical-fundamental / capacity", "higher-is-positive")]
    [InlineData("Población urbana (% del total)", null, "numeric-measurement / share", "neutral")]
    [InlineData("Puestos de trabajo vacantes", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Horas trabajadas", null, "temporal / duration", "higher-is-positive")]
    public void Are_read_like_English_ones(string name, string? units, string kind, string orientation)
    {
        var classification = Classified.Of(name, units);

        classification.Kind().ShouldBe(kind);
        WireName.Of(classification.Labels.HeatMapOrientation).ShouldBe(orientation);
    }
}
