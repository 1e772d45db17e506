namespace Classify.Core.Text;

/// <summary>What an English word or phrase is called in another language.</summary>
/// <param name="English">As the English lexicons would write it.</param>
/// <param name="Foreign">Its forms in the other language. Accents, case and plural by <c>s</c> do not matter.</param>
internal sealed record Translation(string English, params string[] Foreign)
{
    /// <summary>
    /// Whether the word shows that the text is of the language. Words that English or names of places share
    /// ("de", "total", "import") are only translated beside one that does.
    /// </summary>
    public bool IsTelling { get; init; } = true;
}

/// <summary>
/// Puts names of other languages into English words, so that one set of lexicons serves all. It does not
/// translate sentences: the longest known phrases are replaced where they stand, everything else stays.
/// </summary>
internal sealed class Glossary
{
    private readonly PhraseBook _book;
    private readonly Concept[] _languages;
    private readonly Dictionary<(Concept Language, string Phrase), Translation> _translations = [];

    /// <param name="languages">Each language under the concept that stands for it; the earlier wins a tie.</param>
    public Glossary(params IReadOnlyList<(Concept Language, Translation[] Translations)> languages)
    {
        _languages = [.. languages.Select(language => language.Language)];
        _book = new PhraseBook(languages.SelectMany(language =>
            language.Translations.Select(translation => new LexiconEntry(language.Language, translation.Foreign))));
        foreach (var (language, translations) in languages)
        {
            foreach (var translation in translations)
            {
                foreach (var phrase in translation.Foreign)
                {
                    // Forms that differ in accents only are one phrase of the book, under the first of them.
                    _translations.TryAdd((language, _book.Scan(phrase).Matches[0].Phrase), translation);
                }
            }
        }
    }

    /// <summary>The text with the phrases of its language in English; the text itself when no telling word is in it.</summary>
    public string ToEnglish(string text)
    {
        var scan = _book.Scan(text);
        return scan.Matches.Length > 0 && LanguageOf(scan) is { } language ? Translate(text, scan, language) : text;
    }

    // The language of most letters in known phrases, among those with a telling one.
    private Concept? LanguageOf(PhraseScan scan)
    {
        Concept? best = null;
        var most = 0;
        foreach (var language in _languages)
        {
            if (!scan.Has(language))
            {
                continue;
            }

            var letters = 0;
            var isTold = false;
            foreach (var match in scan.Matches)
            {
                if (match.Concepts.Has(language))
                {
                    letters += match.End - match.Start;
                    isTold |= _translations[(language, match.Phrase)].IsTelling;
                }
            }

            if (isTold && letters > most)
            {
                (best, most) = (language, letters);
            }
        }

        return best;
    }

    private string Translate(string text, PhraseScan scan, Concept language)
    {
        var english = new System.Text.StringBuilder(text.Length + 16);
        var done = 0;
        foreach (var match in scan.Matches)
        {
            if (match.Start < done || !match.Concepts.Has(language))
            {
                continue;
            }

            english.Append(text, done, match.Start - done).Append(_translations[(language, match.Phrase)].English);
            done = match.End;
        }

        return english.Append(text, done, text.Length - done).ToString();
    }
}
