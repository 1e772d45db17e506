namespace Classify.Core.Text;

/// <summary>
/// The words of one language with what they are in English, read from lines such as
/// <c>unemployment rate = taux de chômage, taux de chômeurs</c>. Accents, case and plural by <c>s</c> do not matter.
/// </summary>
/// <remarks>Kept as text and not as arrays: thousands of phrases are then loaded in a few milliseconds.</remarks>
internal sealed class Language
{
    private readonly Dictionary<string, string> _english = new(1024, StringComparer.Ordinal);
    private readonly PhraseBook _book;

    /// <param name="shared">
    /// Words that English names or names of places hold as well ("de", "total", "mil"): they do not show that a text is
    /// of the language, and are only translated beside words that do.
    /// </param>
    /// <param name="telling">Words that show the language.</param>
    public Language(string shared, params ReadOnlySpan<string> telling)
    {
        var tellingPhrases = new List<string>(1024);
        foreach (var lines in telling)
        {
            Read(lines, tellingPhrases);
        }

        var sharedPhrases = new List<string>(64);
        Read(shared, sharedPhrases);
        _book = new PhraseBook([new(Concept.Telling, [.. tellingPhrases]), new(Concept.Shared, [.. sharedPhrases])]);
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

    private void Read(string lines, List<string> phrases)
    {
        var left = lines.AsSpan();
        while (!left.IsEmpty)
        {
            var line = Before('\n', ref left);
            var english = Before('=', ref line).Trim().ToString();
            while (!line.IsEmpty)
            {
                // Of forms that differ in accents only, a scan gives the first.
                var phrase = Before(',', ref line).Trim().ToString();
                if (_english.TryAdd(phrase, english))
                {
                    phrases.Add(phrase);
                }
            }
        }
    }

    // Takes the text before the next sign off, and the sign.
    private static ReadOnlySpan<char> Before(char sign, ref ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(sign);
        var before = at < 0 ? text : text[..at];
        text = at < 0 ? default : text[(at + 1)..];
        return before;
    }
}
