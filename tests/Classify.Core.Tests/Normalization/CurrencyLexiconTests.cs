using Classify.Core.Lexicons;
using Classify.Core.Normalization;

namespace Classify.Core.Tests.Normalization;

/// <summary>No name of a currency is hidden by another meaning of its words.</summary>
public sealed class CurrencyLexiconTests
{
    public static TheoryData<string, string> Currencies()
    {
        var data = new TheoryData<string, string>();
        foreach (var currency in CurrencyNames.Codes.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            data.Add(currency.Key, string.Join('|', currency));
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
}
