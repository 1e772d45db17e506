using Classify.Core.Taxonomy;

namespace Classify.Core.Tests.Rules;

/// <summary>French names through the whole built-in classifier.</summary>
public sealed class FrenchNamesTests
{
    [Theory]
    [InlineData("Taux de chômage des jeunes de 15 à 24 ans", "%", "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("Taux d'emploi des seniors", "%", "numeric-measurement / percentage", "higher-is-positive")]
    [InlineData("Nombre de demandeurs d'emploi", null, "numeric-measurement / count", "lower-is-positive")]
    [InlineData("Produit intérieur brut aux prix courants", "milliards d'euros", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("PIB par habitant", "euros", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Croissance du PIB en volume", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Formation brute de capital fixe des entreprises", "millions d'euros", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Consommation des ménages en biens durables", null, "physical-fundamental / flow", "neutral")]
    [InlineData("Exportations de biens et services", "millions d'euros", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Importations de produits énergétiques", "millions d'euros", "physical-fundamental / flow", "neutral")]
    [InlineData("Solde commercial", "millions d'euros", "physical-fundamental / balance", "higher-is-positive")]
    [InlineData("Balance des transactions courantes (en % du PIB)", null, "numeric-measurement / ratio", "higher-is-positive")]
    [InlineData("Dette publique (% du PIB)", null, "numeric-measurement / ratio", "lower-is-positive")]
    [InlineData("Déficit public", null, "physical-fundamental / balance", "lower-is-positive")]
    [InlineData("Recettes fiscales de l'État", "millions d'euros", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Indice des prix à la consommation", "base 100 en 2015", "composite-derived / index", "neutral")]
    [InlineData("Inflation sous-jacente en glissement annuel", "%", "change-movement / rate", "neutral")]
    [InlineData("Prix du baril de pétrole", "USD", "price-value / price", "neutral")]
    [InlineData("Indice des loyers", null, "composite-derived / index", "neutral")]
    [InlineData("Taux directeur de la banque centrale", null, "price-value / rate", "neutral")]
    [InlineData("Taux interbancaire à 3 mois", null, "price-value / rate", "neutral")]
    [InlineData("Rendement des obligations d'État à 10 ans", null, "price-value / yield", "neutral")]
    [InlineData("Écart de taux France-Allemagne", null, "numeric-measurement / spread", "neutral")]
    [InlineData("Taux de change du franc CFA", "XOF pour 1 USD", "price-value / rate", "neutral")]
    [InlineData("Masse monétaire M2", "milliards de FCFA", "physical-fundamental / stock", "neutral")]
    [InlineData("Crédits au secteur privé", "milliards de FCFA", "physical-fundamental / stock", "neutral")]
    [InlineData("Réserves de change", "milliards d'euros", "physical-fundamental / stock", "higher-is-positive")]
    [InlineData("Avoirs extérieurs nets", "milliards de FCFA", "physical-fundamental / stock", "higher-is-positive")]
    [InlineData("Transferts de fonds des migrants", null, "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Climat des affaires dans l'industrie", null, "qualitative / sentiment", "higher-is-positive")]
    [InlineData("Confiance des ménages", null, "qualitative / sentiment", "higher-is-positive")]
    [InlineData("Production industrielle, variation mensuelle", "%", "change-movement / rate", "higher-is-positive")]
    [InlineData("Production d'électricité", "GWh", "physical-fundamental / flow", "higher-is-positive")]
    [InlineData("Émissions de CO2", "kt", "physical-fundamental / flow", "lower-is-positive")]
    [InlineData("Permis de construire", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Mises en chantier de logements", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Nuitées dans les hôtels", null, "numeric-measurement / count", "higher-is-positive")]
    [InlineData("Immatriculations de voitures particulières neuves", null, "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Trafic de conteneurs", null, "physical-fundamental / volume", "higher-is-positive")]
    [InlineData("Défaillances d'entreprises", null, "numeric-measurement / count", "lower-is-positive")]
    [InlineData("Espérance de vie à la naissance", "années", "temporal / duration", "higher-is-positive")]
    [InlineData("Taux de mortalité infantile", null, "numeric-measurement / ratio", "lower-is-positive")]
    [InlineData("Taux de pauvreté", null, "numeric-measurement / percentage", "lower-is-positive")]
    [InlineData("Seuil de pauvreté", "euros", "temporal / threshold", "neutral")]
    [InlineData("Salaire minimum mensuel", "euros", "price-value / price", "higher-is-positive")]
    [InlineData("Part de l'agriculture dans la valeur ajoutée", "%", "numeric-measurement / share", "neutral")]
    [InlineData("Probabilité de récession", "%", "temporal / probability", "lower-is-positive")]
    [InlineData("Écart de production", "% du PIB potentiel", "change-movement / gap", "neutral")]
    [InlineData("Élasticité-prix de la demande d'essence", null, "composite-derived / elasticity", "neutral")]
    [InlineData("Multiplicateur budgétaire des dépenses publiques", null, "composite-derived / multiplier", "neutral")]
    [InlineData("Volatilité du taux de change", null, "change-movement / volatility", "lower-is-positive")]
    [InlineData("Variation des stocks", "millions d'euros", "physical-fundamental / balance", "neutral")]
    [InlineData("Solde migratoire", null, "physical-fundamental / balance", "neutral")]
    [InlineData("Naissances vivantes", null, "numeric-measurement / count", "neutral")]
    [InlineData("Âge légal de la retraite", "ans", "temporal / threshold", "neutral")]
    [InlineData("Termes de l'échange", null, "composite-derived / index", "higher-is-positive")]
    [InlineData("Durée hebdomadaire du travail", "heures", "temporal / duration", "higher-is-positive")]
    [InlineData("Lits d'hôpital", null, "physical-fundamental / capacity", "higher-is-positive")]
    [InlineData("Indice boursier CAC 40", null, "composite-derived / index", "higher-is-positive")]
    public void Are_read_like_English_ones(string name, string? units, string kind, string orientation)
    {
        var classification = Classified.Of(name, units);

        classification.Kind().ShouldBe(kind);
        WireName.Of(classification.Labels.HeatMapOrientation).ShouldBe(orientation);
    }
}
