using System.Text.Json;
using Classify.Core.Lexicons;
using Classify.Core.Tests.Infrastructure;
using Classify.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.Text;

/// <summary>Names of other languages are put into English words; English ones stay as they are.</summary>
public sealed class GlossaryTests
{
    // Words that say whose or which, not what is measured.
    private static readonly string[] Qualifiers =
    [
        "of", "the", "in", "and", "to", "on", "by", "for", "at", "with", "without", "from", "or", "as", "excluding", "countries", "country",
        "travel", "general", "government", "retail", "fund", "goods", "private", "public", "foreign", "central bank",
    ];

    private static readonly string[] ForeignWords =
    [
        "de", "du", "del", "di", "dei", "do", "da", "des", "der", "en", "em", "d", "im", "jeweiligen", "pelo", "por", "al", "arbeitslosenquote",
        "ausfuhr,", "auftragseingang", "balanza", "bettenauslastung", "bruttomedianlohn", "debito", "dessazonalizado", "elasticidad",
        "entrate", "fiscales", "immatricolazioni", "ingresos", "konsumentenstimmung", "leistung", "monetaria", "occupati", "paro", "prezzo", "remesas", "rendimiento",
        "reservas", "rezessionswahrscheinlichkeit", "strompreis", "tendencia", "unternehmensinsolvenzen", "zew-konjunkturerwartungen",
    ];

    [Theory]
    [InlineData("Taux de chômage", "unemployment rate")]
    [InlineData("TAUX DE CHOMAGE", "unemployment rate")]
    [InlineData("Taux d'emploi des femmes", "employment rate of women")]
    [InlineData("Dette publique (en % du PIB)", "public debt (in % of GDP)")]
    [InlineData("Tasa de interés", "interest rate")]
    [InlineData("Saldo del crédito al sector privado", "outstanding loans credit to private sector")]
    [InlineData("Arbeitslosenquote nach Regionen", "unemployment rate by Regionen")]
    [InlineData("Taxa de desemprego", "unemployment rate")]
    [InlineData("Tasso di disoccupazione", "unemployment rate")]
    public void The_longest_known_phrases_are_replaced_where_they_stand(string name, string english) =>
        Translations.Glossary.ToEnglish(name).ShouldBe(english);

    [Fact]
    public void Words_that_languages_share_are_translated_beside_one_that_shows_the_language()
    {
        Translations.Glossary.ToEnglish("Prix de l'or").ShouldBe("gold price");
        Translations.Glossary.ToEnglish("Export der Industrie").ShouldBe("exports of industry");
    }

    [Theory]
    [InlineData("Unemployment rate in Rio de Janeiro")]
    [InlineData("Die casting production")]
    [InlineData("Prime lending rate")]
    [InlineData("Change in private inventories")]
    [InlineData("Costa Rica: consumer prices")]
    [InlineData("El Salvador, remittances received")]
    [InlineData("Baja California Sur, employment")]
    [InlineData("Personal consumption expenditures")]
    [InlineData("Banco de España survey of business confidence")]
    [InlineData("Banque de France industrial sentiment indicator")]
    [InlineData("Deutsche Bank share price")]
    [InlineData("Total import value")]
    [InlineData("Export orders")]
    [InlineData("General government balance")]
    [InlineData("Nuevo Leon population")]
    [InlineData("Las Vegas visitor volume")]
    [InlineData("Los Angeles container traffic")]
    [InlineData("San José home prices")]
    [InlineData("Buenos Aires stock exchange index")]
    [InlineData("La Plata basin rainfall")]
    [InlineData("El Nino 3.4 sea surface temperature")]
    [InlineData("Des Moines building permits")]
    [InlineData("Le Mans visitors")]
    [InlineData("Port of Le Havre, cargo")]
    [InlineData("Côte d'Ivoire cocoa production")]
    [InlineData("São Paulo industrial output")]
    [InlineData("Baden-Württemberg exports")]
    [InlineData("Per capita income")]
    [InlineData("Base rate")]
    [InlineData("Sale price of new homes")]
    [InlineData("Tobacco taxes")]
    [InlineData("Commerce and services activity")]
    [InlineData("Construction output")]
    [InlineData("Production index")]
    [InlineData("Services inflation")]
    [InlineData("Real GDP, region South")]
    [InlineData("Capital goods imports")]
    [InlineData("Balance of trade")]
    [InlineData("Mil spec steel price")]
    [InlineData("Iron ore, 62% Fe")]
    [InlineData("Media companies, revenue")]
    [InlineData("Carbon price")]
    [InlineData("Debt obligations of local government")]
    [InlineData("Interim dividend payments")]
    [InlineData("Collateralised loan obligations outstanding")]
    [InlineData("Volume of retail sales")]
    [InlineData("Net migration")]
    [InlineData("Age dependency ratio")]
    [InlineData("Sex ratio at birth")]
    [InlineData("CO2 emissions per capita")]
    [InlineData("GDP deflator")]
    [InlineData("Consumer price indices")]
    [InlineData("Part time employment")]
    [InlineData("Stock market capitalisation")]
    [InlineData("Change in percent")]
    [InlineData("Spot gold")]
    [InlineData("Variation margin calls")]
    [InlineData("Rank in the ease of doing business")]
    [InlineData("Mean years of schooling, male")]
    [InlineData("Correlation of oil and gas prices")]
    [InlineData("Prevalence of undernourishment")]
    [InlineData("Overall balance (fiscal)")]
    [InlineData("PMI")]
    public void English_titles_stay_as_they_are(string title) => Translations.Glossary.ToEnglish(title).ShouldBeNull();

    [Fact]
    public void No_English_name_of_the_catalogue_is_altered()
    {
        var names = CatalogueNames().Where(name => !IsForeign(name)).ToArray();

        names.Length.ShouldBeGreaterThan(400);
        names.ShouldAllBe(name => Translations.Glossary.ToEnglish(name) == null);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_phrase_is_in_English_what_a_lexicon_knows(string name)
    {
        PhraseBook[] lexicons = [SubjectWords.Book, SubjectWords.Denominators, OutlookWords.Book, UnitWords.Book, TimeWords.Book];

        foreach (var (foreign, english) in LanguageOf(name).Phrases)
        {
            (Qualifiers.Contains(english) || lexicons.Any(book => book.Scan(english).Matches.Length > 0))
                .ShouldBeTrue($"{foreign} = {english}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_phrase_is_listed_with_two_meanings(string name)
    {
        var language = LanguageOf(name);

        foreach (var (foreign, english) in language.Phrases)
        {
            var found = language.Scan(foreign).Matches.ShouldHaveSingleItem(foreign);
            language.English(found.Phrase).ShouldBe(english, foreign);
        }
    }

    [Theory]
    [InlineData("French", 500)]
    [InlineData("Spanish", 500)]
    [InlineData("German", 500)]
    [InlineData("Portuguese", 300)]
    [InlineData("Italian", 300)]
    public void The_vocabulary_is_that_of_all_subjects(string name, int phrases) =>
        LanguageOf(name).Phrases.Count.ShouldBeGreaterThan(phrases);

    [Fact]
    public void Any_text_is_survived_and_grows_by_no_more_than_its_words()
    {
        var words = ArbMap.Default.GeneratorFor<string?>()
            .Or(Gen.Elements(French.Language.Phrases.Keys.Concat(German.Language.Phrases.Keys).ToArray()).Select(phrase => (string?)phrase));
        var names = words.ListOf().Select(parts => string.Join(' ', parts));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(names.ToArbitrary(), name =>
            (Translations.Glossary.ToEnglish(name)?.Length ?? 0) <= name.Length + (60 * Tokens.Max)));
    }

    public static TheoryData<string> Languages => ["French", "Spanish", "German", "Portuguese", "Italian"];

    private static Language LanguageOf(string name) => name switch
    {
        "French" => French.Language,
        "Spanish" => Spanish.Language,
        "German" => German.Language,
        "Portuguese" => Portuguese.Language,
        _ => Italian.Language,
    };

    // Letters with accents, small words, and the few names without either.
    private static bool IsForeign(string name) =>
        name.Any(c => c is >= 'À' and <= 'ɏ') ||
        name.Split(' ', '\'').Any(word => ForeignWords.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> CatalogueNames() =>
        File.ReadLines(Repository.Path("data/indicators.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("name").GetString()!);
}
