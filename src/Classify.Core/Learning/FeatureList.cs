using Classify.Core.Text;

namespace Classify.Core.Learning;

/// <summary>
/// The features of one indicator, each as the number of its name in a vocabulary: that of the weights at hand, where a name
/// without a weight is left out, or one that grows with every name, to learn from.
/// </summary>
internal sealed class FeatureList
{
    // The longest names have two words of a name, or a kind of unit and a concept.
    private const int MaxNameLength = 256;

    private readonly Vocabulary _names;
    private readonly bool _grows;
    private int[] _numbers = new int[64];

    private FeatureList(Vocabulary names, bool grows) => (_names, _grows) = (names, grows);

    /// <summary>Only features of <paramref name="names"/>.</summary>
    public static FeatureList Known(Vocabulary names) => new(names, grows: false);

    /// <summary>Every feature there is.</summary>
    public static FeatureList Every() => new(new Vocabulary(), grows: true);

    /// <summary>How many features there are.</summary>
    public int Count { get; private set; }

    /// <summary>The features by number, in the order in which they were added.</summary>
    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    /// <summary>The features by name.</summary>
    public string[] Names()
    {
        var names = new string[Count];
        for (var i = 0; i < Count; i++)
        {
            names[i] = _names[_numbers[i]];
        }

        return names;
    }

    /// <summary>The same features, to add others to.</summary>
    public FeatureList Copy() => new(_names, _grows) { _numbers = [.. _numbers], Count = Count };

    /// <summary>Adds the feature whose name is all the parts together.</summary>
    public void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default, ReadOnlySpan<char> fourth = default) =>
        AddOnce(Count, name, second, third, fourth);

    /// <summary>As <see cref="Add"/>, unless the feature is there from the position <paramref name="start"/> on.</summary>
    public void AddOnce(
        int start,
        ReadOnlySpan<char> name,
        ReadOnlySpan<char> second = default,
        ReadOnlySpan<char> third = default,
        ReadOnlySpan<char> fourth = default)
    {
        Span<char> buffer = stackalloc char[MaxNameLength];
        name.CopyTo(buffer);
        var length = name.Length;
        second.CopyTo(buffer[length..]);
        length += second.Length;
        third.CopyTo(buffer[length..]);
        length += third.Length;
        fourth.CopyTo(buffer[length..]);
        length += fourth.Length;
        var number = _grows ? _names.Add(buffer[..length]) : _names.Find(buffer[..length]);

        // Names are short: looking is faster than a set.
        if (number == Vocabulary.Unknown || _numbers.AsSpan(start, Count - start).Contains(number))
        {
            return;
        }

        if (Count == _numbers.Length)
        {
            Array.Resize(ref _numbers, Count * 2);
        }

        _numbers[Count++] = number;
    }
}
