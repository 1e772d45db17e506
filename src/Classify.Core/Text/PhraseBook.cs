using System.Runtime.InteropServices;

namespace Classify.Core.Text;

/// <summary>
/// Finds the phrases of a lexicon in a text, in one pass from left to right without backtracking over the text.
/// A phrase inside a longer one does not count: "price index" hides "price", "interest payments" hides "interest".
/// </summary>
internal sealed class PhraseBook
{
    private readonly Vocabulary _vocabulary = new();
    private readonly Dictionary<long, int> _edges = [];
    private readonly int[] _phraseAt;
    private readonly string[] _phrases;
    private readonly ConceptSet[] _concepts;

    /// <summary>Reads the lexicon. Equal phrases are one, with the concepts of all.</summary>
    /// <exception cref="ArgumentException">A phrase holds no word and no sign that texts are cut into.</exception>
    public PhraseBook(IEnumerable<LexiconEntry> entries)
    {
        var phrases = new List<string>();
        var concepts = new List<ConceptSet>();
        var phraseAt = new List<int> { -1 };
        Span<Token> tokens = stackalloc Token[Tokens.Max];
        foreach (var entry in entries)
        {
            foreach (var phrase in entry.Phrases)
            {
                var node = phrase.Contains('#') ? GrowByParts(phrase, tokens, phraseAt) : Grow(0, phrase, tokens, phraseAt);
                if (node == 0)
                {
                    throw new ArgumentException($"The phrase \"{phrase}\" of {entry.Concept} has no word.", nameof(entries));
                }

                if (phraseAt[node] < 0)
                {
                    phraseAt[node] = phrases.Count;
                    phrases.Add(phrase);
                    concepts.Add(default);
                }

                concepts[phraseAt[node]] = concepts[phraseAt[node]].With(entry.Concept);
            }
        }

        _phraseAt = [.. phraseAt];
        _phrases = [.. phrases];
        _concepts = [.. concepts];
    }

    /// <summary>The phrases in <paramref name="text"/>.</summary>
    public PhraseScan Scan(ReadOnlySpan<char> text)
    {
        Span<Token> tokens = stackalloc Token[Tokens.Max];
        var count = Tokens.Read(text, tokens);
        if (count == 0)
        {
            return PhraseScan.Empty;
        }

        Span<int> ids = stackalloc int[Tokens.Max];
        for (var i = 0; i < count; i++)
        {
            ids[i] = _vocabulary.IdOf(text.Slice(tokens[i].Start, tokens[i].Length));
        }

        Span<(int Phrase, int Start, int End)> found = stackalloc (int, int, int)[Tokens.Max];
        var foundCount = 0;
        var covered = 0;
        var known = 0;
        var all = default(ConceptSet);
        for (var start = 0; start < count; start++)
        {
            var (phrase, end) = Longest(tokens[..count], ids, start, 0);
            if (phrase < 0 || end <= covered)
            {
                continue;
            }

            known += end - Math.Max(start, covered);
            covered = end;
            all = all.Union(_concepts[phrase]);
            found[foundCount++] = (phrase, tokens[start].Start, tokens[end - 1].End);
        }

        var matches = new PhraseMatch[foundCount];
        for (var i = 0; i < foundCount; i++)
        {
            matches[i] = new PhraseMatch(_concepts[found[i].Phrase], _phrases[found[i].Phrase], found[i].Start, found[i].End);
        }

        return new PhraseScan(all, matches, count, known);
    }

    private (int Phrase, int End) Longest(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> ids, int position, int node)
    {
        var best = (Phrase: _phraseAt[node], End: position);
        if (position == tokens.Length)
        {
            return best;
        }

        if (ids[position] != Vocabulary.Unknown && _edges.TryGetValue(Edge(node, ids[position]), out var next))
        {
            best = Better(best, Longest(tokens, ids, position + 1, next));
        }

        if (tokens[position].IsNumber && _edges.TryGetValue(Edge(node, Vocabulary.AnyNumber), out next))
        {
            best = Better(best, Longest(tokens, ids, position + 1, next));
        }

        return best;
    }

    private static (int Phrase, int End) Better((int Phrase, int End) a, (int Phrase, int End) b) =>
        b.Phrase >= 0 && (a.Phrase < 0 || b.End > a.End) ? b : a;

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    // The node after the words of a phrase in which "#" stands for numbers.
    private int GrowByParts(string phrase, Span<Token> tokens, List<int> phraseAt)
    {
        var node = 0;
        foreach (var part in phrase.AsSpan().Split(' '))
        {
            node = phrase.AsSpan(part) is "#" ? Next(node, Vocabulary.AnyNumber, phraseAt) : Grow(node, phrase.AsSpan(part), tokens, phraseAt);
        }

        return node;
    }

    // The node after the words of a text.
    private int Grow(int node, ReadOnlySpan<char> text, Span<Token> tokens, List<int> phraseAt)
    {
        var count = Tokens.Read(text, tokens);
        for (var i = 0; i < count; i++)
        {
            node = Next(node, _vocabulary.Add(text.Slice(tokens[i].Start, tokens[i].Length)), phraseAt);
        }

        return node;
    }

    private int Next(int node, int word, List<int> phraseAt)
    {
        ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, Edge(node, word), out var exists);
        if (!exists)
        {
            next = phraseAt.Count;
            phraseAt.Add(-1);
        }

        return next;
    }
}
