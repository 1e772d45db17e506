using Classify.Core.Lexicons;
using Classify.Core.Normalization;

namespace Classify.Core.Tests.Normalization;

/// <summary>No name of a currency is hidden by another meaning of its words.</summary>
public sealed class CurrencyLexiconTests
{
    public static TheoryData<string, string> Currencies()
    {
        var data = new TheoryData<string, string>();
        foreach (var (code, names) in CurrenciesInUse.Coded.Concat(HistoricCurrencies.Coded).Concat(TranslatedCurrencies.Coded))
        {
            data.Add(code, string.Join('|', names));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Currencies))]
    public void Every_name_of_a_currency_is_read_as_its_code(string code, string names)
    {
        foreach (var name in names.Split('|'))
        {
            UnitParser.Parse(name.ToUpperInvariant()).Currency.ShouldBe(code, name);
        }
    }

    [Fact]
    public void Every_code_written_together_with_its_scale_is_read_as_that_code()
    {
        foreach (var (code, name) in ScaledCurrencyCodes.Coded)
        {
            UnitParser.Parse(name).Currency.ShouldBe(code, name);
        }
    }
}
