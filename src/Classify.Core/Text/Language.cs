namespace Classify.Core.Text;

/// <summary>
/// The words of one language with what they are in English, read from lines such as
/// <c>unemployment rate = taux de chômage, taux de chômeurs</c>. Accents, case and plural by <c>s</c> do not matter.
/// </summary>
internal sealed class Language
{
    private readonly Dictionary<string, string> _english = new(1024, StringComparer.Ordinal);
    private readonly PhraseBook _book = new();

    /// <param name="shared">
    /// Words that English names or names of places hold as well ("de", "total", "mil"): they do not show that a text is
    /// of the language, and are only translated beside words that do.
    /// </param>
    /// <param name="telling">Words that show the language.</param>
    public Language(string shared, params ReadOnlySpan<string> telling)
    {
        foreach (var lines in telling)
        {
            Read(lines, Concept.Telling);
        }

        Read(shared, Concept.Shared);
    }

    /// <summary>All phrases with their English.</summary>
    public IReadOnlyDictionary<string, string> Phrases => _english;

    /// <summary>The phrases of the language in <paramref name="text"/>.</summary>
    public PhraseScan Scan(string text) => _book.Scan(text);

    /// <summary>What <paramref name="phrase"/>, as a scan gives it, is in English.</summary>
    public string English(string phrase) => _english[phrase];

    /// <summary>How many letters are in known phrases; 0 when none of them shows the language.</summary>
    public static int TellingLetters(PhraseScan scan)
    {
        if (!scan.Has(Concept.Telling))
        {
            return 0;
        }

        var letters = 0;
        foreach (var match in scan.Matches)
        {
            letters += match.End - match.Start;
        }

        return letters;
    }

    private void Read(ReadOnlySpan<char> lines, Concept concept)
    {
        while (PhraseList.NextLine(ref lines, out var key, out var phrases))
        {
            var english = key.ToString();
            while (PhraseList.Next(ref phrases, out var phrase))
            {
                // Of forms that differ in accents only, a scan gives the first.
                if (_english.TryAdd(phrase.ToString(), english))
                {
                    _book.Add(concept, phrase);
                }
            }
        }
    }
}
