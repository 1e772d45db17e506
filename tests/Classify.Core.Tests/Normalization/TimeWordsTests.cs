using Classify.Core.Lexicons;
using Classify.Core.Text;

namespace Classify.Core.Tests.Normalization;

/// <summary>Taxonomy, section 4: words for averages and running totals.</summary>
public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("Exports, cumulative")]
    [InlineData("Ingresos tributarios, acumulado")]
    [InlineData("Recettes fiscales, cumul depuis janvier")]
    [InlineData("Umsatz, kumuliert")]
    public void A_running_total_is_named_in_any_language(string name) => TimeWords.Book.Scan(name).Has(Concept.SaysCumulative).ShouldBeTrue();

    [Theory]
    [InlineData("IPCA acumulado em 12 meses")]
    [InlineData("Déficit acumulado en 12 meses")]
    [InlineData("Solde, cumul sur 12 mois")]
    public void A_sum_of_the_last_months_is_no_running_total(string name) => TimeWords.Book.Scan(name).Has(Concept.SaysCumulative).ShouldBeFalse();

    [Theory]
    [InlineData("Taux de change, moyenne")]
    [InlineData("Tipo de cambio promedio")]
    [InlineData("Wechselkurs, Durchschnitt")]
    public void An_average_is_named_in_any_language(string name) => TimeWords.Book.Scan(name).Has(Concept.SaysAverage).ShouldBeTrue();
}
