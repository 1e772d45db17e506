using Classify.Core.Learning;
using Classify.Core.Lexicons;
using Classify.Core.Rules;

namespace Classify.Core.Judgements;

/// <summary>What the built-in classifier knows: word lists, glossaries, rules and learned weights.</summary>
public static class Knowledge
{
    /// <summary>Loads everything once, which the first indicator would wait for otherwise.</summary>
    public static void Load()
    {
        _ = UnitWords.Book;
        _ = SubjectWords.Book;
        _ = OutlookWords.Book;
        _ = TimeWords.Book;
        _ = FrequencyNames.Book;
        _ = Translations.Glossary;
        _ = RuleBook.Ordered;
        _ = Learned.Shipped;
    }
}
