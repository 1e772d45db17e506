namespace Classify.Core.Text;

/// <summary>Numbers the words that lexicons use; a word in no lexicon has the number 0.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = 0;

    /// <summary>The lexicon sign <c>#</c>: any number.</summary>
    public const int AnyNumber = 1;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of <paramref name="word"/>, a new one when it has none.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        var form = WordForm.Of(word, buffer);
        if (!_ids.TryGetValue(form, out var id))
        {
            id = _ids.Dictionary.Count + 2;
            _ids.Dictionary.Add(form.ToString(), id);
        }

        return id;
    }

    public int IdOf(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        return _ids.TryGetValue(WordForm.Of(word, buffer), out var id) ? id : Unknown;
    }
}
