using System.Text;

namespace Classify.Core.Text;

/// <summary>
/// Puts names of other languages into English words, so that one set of lexicons serves all. It does not
/// translate sentences: the longest known phrases are replaced where they stand, everything else stays.
/// </summary>
/// <param name="english">The words by which names in English are known: they stay as they are.</param>
/// <param name="languages">The languages to translate from; the earlier wins a tie.</param>
internal sealed class Glossary(Language english, params Language[] languages)
{
    /// <summary>The text with the phrases of its language in English; null when it is English or shows no language.</summary>
    public string? ToEnglish(string text)
    {
        var (best, bestScan, most) = ((Language?)null, PhraseScan.Empty, 0);
        foreach (var language in languages)
        {
            var scan = language.Scan(text);
            var letters = Language.TellingLetters(scan);
            if (letters > most)
            {
                (best, bestScan, most) = (language, scan, letters);
            }
        }

        return best is null || Language.TellingLetters(english.Scan(text)) >= most ? null : Translate(text, bestScan, best);
    }

    private static string Translate(string text, PhraseScan scan, Language language)
    {
        var translated = new StringBuilder(text.Length + 16);
        var done = 0;
        foreach (var match in scan.Matches)
        {
            // Phrases may share words: "saldo del crédito" and "crédito al sector privado".
            _ = match.Start < done ? translated.Append(' ') : translated.Append(text, done, match.Start - done);
            translated.Append(language.English(match.Phrase));
            done = match.End;

            // "d'emploi" is "of employment".
            if (done < text.Length && text[done] is '\'' or '’')
            {
                translated.Append(' ');
                done++;
            }
        }

        return translated.Append(text, done, text.Length - done).ToString();
    }
}
