namespace Classify.Core.Text;

/// <summary>
/// Finds the phrases of a lexicon in a text, in one pass from left to right without backtracking over the text.
/// A phrase inside a longer one does not count: "price index" hides "price", "interest payments" hides "interest".
/// </summary>
internal sealed class PhraseBook
{
    private const int MaxPhraseLength = 32;

    // In the tree: any number.
    private const int AnyNumber = int.MaxValue;

    private readonly Vocabulary _vocabulary = new();
    private readonly PhraseTree _tree = new();
    private readonly List<Phrase?> _phraseAt = [null];

    /// <summary>Reads the lexicon. Equal phrases are one, with the concepts of all.</summary>
    /// <exception cref="ArgumentException">A phrase holds no word and no sign that texts are cut into.</exception>
    public PhraseBook(params ReadOnlySpan<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            var left = entry.Phrases.AsSpan();
            while (PhraseList.Next(ref left, out var phrase))
            {
                Add(entry.Concept, phrase);
            }
        }
    }

    /// <summary>Adds a phrase, or to a known one another concept.</summary>
    /// <exception cref="ArgumentException">It holds no word and no sign that texts are cut into.</exception>
    public void Add(Concept concept, ReadOnlySpan<char> text)
    {
        var node = text.Contains('#') ? GrowByParts(text) : Grow(PhraseTree.Root, text);
        if (node == PhraseTree.Root)
        {
            throw new ArgumentException($"The phrase \"{text}\" of {concept} has no word.", nameof(text));
        }

        while (_phraseAt.Count < _tree.Count)
        {
            _phraseAt.Add(null);
        }

        var phrase = _phraseAt[node] ??= new Phrase(text.ToString());
        phrase.Concepts = phrase.Concepts.With(concept);
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
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        for (var i = 0; i < count; i++)
        {
            ids[i] = _vocabulary.Find(WordForm.Of(text.Slice(tokens[i].Start, tokens[i].Length), buffer));
        }

        Span<(int Node, int Start, int End)> found = stackalloc (int, int, int)[Tokens.Max];
        var foundCount = 0;
        var covered = 0;
        var known = 0;
        for (var start = 0; start < count; start++)
        {
            var (node, end) = Longest(tokens[..count], ids, start, PhraseTree.Root);
            if (node == PhraseTree.Root || end <= covered)
            {
                continue;
            }

            known += end - Math.Max(start, covered);
            covered = end;
            found[foundCount++] = (node, tokens[start].Start, tokens[end - 1].End);
        }

        var all = default(ConceptSet);
        var matches = foundCount == 0 ? [] : new PhraseMatch[foundCount];
        for (var i = 0; i < foundCount; i++)
        {
            var phrase = _phraseAt[found[i].Node]!;
            all = all.Union(phrase.Concepts);
            matches[i] = new PhraseMatch(phrase.Concepts, phrase.Text, found[i].Start, found[i].End);
        }

        return new PhraseScan(all, matches, count, known);
    }

    // The node of the longest phrase from a position on; the root when there is none.
    private (int Node, int End) Longest(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> ids, int position, int node)
    {
        var best = (Node: _phraseAt[node] is null ? PhraseTree.Root : node, End: position);
        if (position == tokens.Length)
        {
            return best;
        }

        if (ids[position] != Vocabulary.Unknown && _tree.Find(node, ids[position]) is not PhraseTree.Root and var next)
        {
            best = Better(best, Longest(tokens, ids, position + 1, next));
        }

        if (tokens[position].IsNumber && _tree.Find(node, AnyNumber) is not PhraseTree.Root and var after)
        {
            best = Better(best, Longest(tokens, ids, position + 1, after));
        }

        return best;
    }

    private static (int Node, int End) Better((int Node, int End) a, (int Node, int End) b) =>
        b.Node != PhraseTree.Root && (a.Node == PhraseTree.Root || b.End > a.End) ? b : a;

    // The node after the words of a phrase in which "#" stands for numbers.
    private int GrowByParts(ReadOnlySpan<char> phrase)
    {
        var node = PhraseTree.Root;
        foreach (var part in phrase.Split(' '))
        {
            node = phrase[part] is "#" ? _tree.Add(node, AnyNumber) : Grow(node, phrase[part]);
        }

        return node;
    }

    // The node after the words of a text.
    private int Grow(int node, ReadOnlySpan<char> text)
    {
        Span<Token> tokens = stackalloc Token[MaxPhraseLength];
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        var count = Tokens.Read(text, tokens);
        for (var i = 0; i < count; i++)
        {
            node = _tree.Add(node, _vocabulary.Add(WordForm.Of(text.Slice(tokens[i].Start, tokens[i].Length), buffer)));
        }

        return node;
    }

    private sealed class Phrase(string text)
    {
        public string Text => text;

        public ConceptSet Concepts { get; set; }
    }
}
