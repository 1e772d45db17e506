using Classify.Core.Text;

namespace Classify.Core.Tests.Text;

public sealed class PhraseListTests
{
    [Theory]
    [InlineData("debt", "debt")]
    [InlineData("debt, net debt,\n    gross debt", "debt|net debt|gross debt")]
    [InlineData("1,000, 000,000, x 1,000", "1,000|000,000|x 1,000")]
    [InlineData("a,b,1 ,2", "a|b|1|2")]
    [InlineData("", "")]
    public void Commas_part_phrases_but_not_numbers(string text, string phrases) =>
        string.Join('|', PhrasesOf(text)).ShouldBe(phrases);

    [Fact]
    public void Lines_hold_a_key_and_its_phrases()
    {
        var lines = "USD = us dollar, us$\nEUR = euro".AsSpan();
        var read = new List<string>();
        while (PhraseList.NextLine(ref lines, out var key, out var phrases))
        {
            read.Add($"{key}: {string.Join('|', PhrasesOf(phrases))}");
        }

        read.ShouldBe(["USD: us dollar|us$", "EUR: euro"]);
    }

    private static List<string> PhrasesOf(ReadOnlySpan<char> text)
    {
        var found = new List<string>();
        while (PhraseList.Next(ref text, out var phrase))
        {
            found.Add(phrase.ToString());
        }

        return found;
    }
}
