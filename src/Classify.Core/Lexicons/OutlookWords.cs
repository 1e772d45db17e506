using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>The phrases that say whether a rising number is good, bad or no news (taxonomy, section 6).</summary>
internal static class OutlookWords
{
    public static readonly PhraseBook Book = new([.. GoodNews.Entries, .. BadNews.Entries, .. NeutralNews.Entries]);
}
