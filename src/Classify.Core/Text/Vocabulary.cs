using System.Runtime.CompilerServices;

namespace Classify.Core.Text;

/// <summary>Numbers words in the order in which they come, from 0, and finds them without allocation.</summary>
/// <remarks>
/// A table of its own with few and simple methods: the dictionaries of the framework are compiled anew in every process to be
/// searched by span, and would run unoptimised just while the lexicons are loaded. Safe to search from several threads once all words are in.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>The number of a word that is not in the vocabulary.</summary>
    public const int Unknown = -1;

    private string[] _words = new string[256];

    // For each hash the number of a word plus 1; twice as many as words at least, so that some are always free.
    private int[] _slots = new int[512];

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The word of a number.</summary>
    public string this[int number] => _words[number];

    /// <summary>The number of <paramref name="word"/>; <see cref="Unknown"/> when it has none.</summary>
    public int Find(ReadOnlySpan<char> word) => _slots[SlotOf(word)] - 1;

    /// <summary>The number of <paramref name="word"/>, a new one when it has none.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var slot = SlotOf(word);
        if (_slots[slot] == 0)
        {
            if (Count == _words.Length)
            {
                Grow();
                slot = SlotOf(word);
            }

            _words[Count++] = word.ToString();
            _slots[slot] = Count;
        }

        return _slots[slot] - 1;
    }

    // Where the word is, or would be.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SlotOf(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        var slots = _slots;
        var slot = (int)((hash ^ (hash >> 15)) & (uint)(slots.Length - 1));
        while (slots[slot] != 0 && !word.SequenceEqual(_words[slots[slot] - 1]))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var words = new string[_words.Length * 2];
        _words.CopyTo(words, 0);
        _words = words;
        _slots = new int[words.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            _slots[SlotOf(words[number])] = number + 1;
        }
    }
}
