using System.Text;
using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Words of unit texts that show Spanish or Portuguese.</summary>
internal static class IberianWords
{
    /// <summary>The phrases of <paramref name="entries"/> but those that English writes as well.</summary>
    public static LexiconEntry Of(LexiconEntry[] entries, string alsoEnglish)
    {
        var english = new HashSet<string>(StringComparer.Ordinal);
        var left = alsoEnglish.AsSpan();
        while (PhraseList.Next(ref left, out var phrase))
        {
            english.Add(phrase.ToString());
        }

        var words = new StringBuilder();
        foreach (var entry in entries)
        {
            left = entry.Phrases;
            while (PhraseList.Next(ref left, out var phrase))
            {
                if (!english.Contains(phrase.ToString()))
                {
                    words.Append(words.Length == 0 ? "" : ", ").Append(phrase);
                }
            }
        }

        return new LexiconEntry(Concept.UnitIberian, words.ToString());
    }
}
