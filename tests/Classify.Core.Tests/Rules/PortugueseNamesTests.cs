using Classify.Core.Taxonomy;

namespace Classify.Core.Tests.Rules;

/// <summary>Portuguese names through the whole built-in classifier.</summary>
public sealed class PortugueseNamesTests
{
    [Theory]
    [InlineData("Taxa de desemprego", "%", "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("População ativa", "milhares", "numeric-measurement / count", "neutral")]
    [InlineData("Produto interno bruto per capita", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Variação homóloga do PIB", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Taxa de inflação homóloga", null, "change-movement / rate", "neutral")]
    [InlineData("Índice de preços ao consumidor", null, "composite-derived / index", "neutral")]
    [InlineData("Índice de preços da habitação", null, "composite-derived / index", "neutral")]
    [InlineData("Preço da gasolina", "EUR/litro", "price-value / price", "neutral")]
    [InlineData("Exportações de bens", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Balança comercial", null, "physical-fundamental / balance", "higher-is-positive")]
    [InlineData("Saldo da balança corrente (% do PIB)", null, "numeric-measurement / ratio", "higher-is-positive")]
    [InlineData("Dívida pública (% do PIB)", null, "numeric-measurement / ratio", "lower-is-positive")]
    [InlineData("Dívida externa bruta", null, "physical-fundamental / stock", "lower-is-positive")]
    [InlineData("Receita tributária", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Despesa pública em saúde", null, "physical-fundamental / flow", "neutral")]
    [InlineData("Défice orçamental", null, "physical-fundamental / balance", "lower-is-positive")]
    [InlineData("Massa monetária", null, "physical-fundamental / stock", "neutral")]
    [InlineData("Crédito à habitação", null, "physical-fundamental / stock", "neutral")]
    [InlineData("Taxa de juro diretora", null, "price-value / rate", "neutral")]
    [InlineData("Taxa básica de juros", null, "price-value / rate", "neutral")]
    [InlineData("Rendimento das obrigações do tesouro a 10 anos", null, "price-value / yield", "neutral")]
    [InlineData("Taxa de câmbio do real", null, "price-value / rate", "neutral")]
    [InlineData("Reservas internacionais", null, "physical-fundamental / stock", "higher-is-positive")]
    [InlineData("Confiança dos consumidores", null, "qualitative / sentiment", "higher-is-positive")]
    [InlineData("Clima económico", null, "qualitative / sentiment", "higher-is-positive")]
    [InlineData("Produção industrial, variação mensal", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Vendas no varejo", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Vendas de veículos", null, "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Licenças de construção", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Dormidas na hotelaria", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Passageiros nos aeroportos", null, "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Consumo de energia elétrica", "GWh", "physical-fundamental / flow", "neutral")]
    [InlineData("Safra de grãos", "toneladas", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Óbitos", null, "numeric-measurement / count", "lower-is-positive")]
    [InlineData("Esperança de vida", null, "temporal / duration", "higher-is-positive")]
    [InlineData("Taxa de pobreza", null, "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("Linha de pobreza", null, "temporal / threshold", "neutral")]
    [InlineData("Salário mínimo", null, "price-value / price", "higher-is-positive")]
    [InlineData("Horas trabalhadas na indústria", null, "temporal / duration", "higher-is-positive")]
    [InlineData("Taxa de inadimplência", null, "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("Hiato do produto", null, "change-movement / gap", "neutral")]
    [InlineData("Probabilidade de recessão", null, "temporal / probability", "lower-is-positive")]
    [InlineData("Investimento direto no país", null, "physical-fundamental / flow", "higher-is-positive")]
    public void Are_read_like_English_ones(string name, string? units, string kind, string orientation)
    {
        var classification = Classified.Of(name, units);

        classification.Kind().ShouldBe(kind);
        WireName.Of(classification.Labels.HeatMapOrientation).ShouldBe(orientation);
    }
}
