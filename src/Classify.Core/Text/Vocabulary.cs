using System.Collections.Frozen;

namespace Classify.Core.Text;

/// <summary>Numbers the words that lexicons use; a word in no lexicon has the number 0.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = 0;

    /// <summary>The lexicon sign <c>#</c>: any number.</summary>
    public const int AnyNumber = 1;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;

    public Vocabulary(IEnumerable<string> words)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            ids.TryAdd(word, ids.Count + 2);
        }

        _ids = ids.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int IdOf(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        return _ids.TryGetValue(WordForm.Of(word, buffer), out var id) ? id : Unknown;
    }
}
