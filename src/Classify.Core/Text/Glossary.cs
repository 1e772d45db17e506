using System.Text;

namespace Classify.Core.Text;

/// <summary>A name that was read in translation.</summary>
/// <param name="Language">English name of the language that it is written in.</param>
/// <param name="English">The name with its known phrases in English.</param>
internal readonly record struct Translated(string Language, string English);

/// <summary>
/// Puts names of other languages into English words, so that one set of lexicons serves all. It does not
/// translate sentences: the longest known phrases are replaced where they stand, everything else stays.
/// </summary>
/// <param name="languages">English, to know the names that are to stay, and the others; the earlier wins a tie.</param>
internal sealed class Glossary(params Language[] languages)
{
    /// <summary>The text with the phrases of its language in English; null when it is English or no language is told.</summary>
    public Translated? ToEnglish(string text)
    {
        var (best, bestScan, most) = ((Language?)null, PhraseScan.Empty, 0);
        foreach (var language in languages)
        {
            var scan = language.Scan(text);
            var letters = language.TellingLetters(scan);
            if (letters > most)
            {
                (best, bestScan, most) = (language, scan, letters);
            }
        }

        return best is null or { IsEnglish: true } ? null : new Translated(best.Name, Translate(text, bestScan, best));
    }

    private static string Translate(string text, PhraseScan scan, Language language)
    {
        var english = new StringBuilder(text.Length + 16);
        var done = 0;
        foreach (var match in scan.Matches)
        {
            if (match.Start < done)
            {
                continue;
            }

            english.Append(text, done, match.Start - done).Append(language.English(match.Phrase));
            done = match.End;

            // "d'emploi" is "of employment".
            if (done < text.Length && text[done] is '\'' or '’')
            {
                english.Append(' ');
                done++;
            }
        }

        return english.Append(text, done, text.Length - done).ToString();
    }
}
