using Classify.Core.Lexicons;
using Classify.Core.Text;

namespace Classify.Core.Tests.Text;

public sealed class PhraseBookTests
{
    private static readonly PhraseBook Book = new(
    [
        new(Concept.PriceWord, "price"),
        new(Concept.IndexWord, "price index, # = #"),
        new(Concept.MoneyStock, "bank lending"),
        new(Concept.InterestRate, "lending rate"),
        new(Concept.RatioWord, "per # people"),
        new(Concept.Growth, "y/y"),
    ]);

    [Fact]
    public void A_phrase_inside_a_longer_one_does_not_count()
    {
        var scan = Book.Scan("Price index of bread");

        scan.Has(Concept.IndexWord).ShouldBeTrue();
        scan.Has(Concept.PriceWord).ShouldBeFalse();
    }

    [Fact]
    public void Phrases_that_overlap_both_count()
    {
        var scan = Book.Scan("Bank lending rate");

        scan.Has(Concept.MoneyStock).ShouldBeTrue();
        scan.Has(Concept.InterestRate).ShouldBeTrue();
    }

    [Theory]
    [InlineData("PRICES")]
    [InlineData("the Price.")]
    [InlineData("prîce")]
    [InlineData("pri\u0302ce")]
    [InlineData("pri\u00ADces")]
    public void Case_accents_plural_and_punctuation_do_not_matter(string text) => Book.Scan(text).Has(Concept.PriceWord).ShouldBeTrue();

    [Theory]
    [InlineData("2015=100")]
    [InlineData("2015 = 100.0")]
    [InlineData("1,000 = 1")]
    public void The_number_sign_stands_for_any_number(string text) => Book.Scan(text).Has(Concept.IndexWord).ShouldBeTrue();

    [Theory]
    [InlineData("repriced")]
    [InlineData("price-less prices2")]
    public void Only_whole_words_count(string text) => Book.Scan(text).Matches.Length.ShouldBeLessThan(2);

    [Fact]
    public void A_match_says_where_it_stands()
    {
        var match = Book.Scan("Doctors per 1,000 people, total").First(Concept.RatioWord);

        match.ShouldNotBeNull();
        (match.Value.Start, match.Value.End).ShouldBe((8, 24));
    }

    [Theory]
    [InlineData("labour", "labor")]
    [InlineData("Utilisation", "utilization")]
    [InlineData("taxes", "tax")]
    [InlineData("countries", "country")]
    [InlineData("losses", "loss")]
    [InlineData("indices", "index")]
    [InlineData("women", "woman")]
    [InlineData("shares", "shares")]
    [InlineData("gas", "gas")]
    [InlineData("business", "business")]
    [InlineData("Chômage", "chomage")]
    public void Words_have_one_form(string word, string form) =>
        WordForm.Of(word, new char[WordForm.MaxLength]).ToString().ShouldBe(form);

    [Fact]
    public void A_word_longer_than_any_lexicon_word_is_unknown() =>
        WordForm.Of(new string('a', 100), new char[WordForm.MaxLength]).ToString().ShouldBeEmpty();
}
