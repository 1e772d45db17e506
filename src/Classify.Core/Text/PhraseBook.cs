using System.Collections.Frozen;

namespace Classify.Core.Text;

/// <summary>
/// Finds the phrases of a lexicon in a text, in one pass from left to right without backtracking over the text.
/// A phrase inside a longer one does not count: "price index" hides "price", "interest payments" hides "interest".
/// </summary>
internal sealed class PhraseBook
{
    private readonly Vocabulary _vocabulary;
    private readonly FrozenDictionary<long, int> _edges;
    private readonly int[] _phraseAt;
    private readonly string[] _phrases;
    private readonly ConceptSet[] _concepts;

    public PhraseBook(IEnumerable<LexiconEntry> entries)
    {
        var byText = new Dictionary<string, (string Written, ConceptSet Concepts)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var phrase in entry.Phrases)
            {
                var key = string.Join(' ', WordsOf(phrase));
                var known = byText.TryGetValue(key, out var value) ? value : (phrase, default);
                byText[key] = (known.Item1, known.Item2.With(entry.Concept));
            }
        }

        _vocabulary = new Vocabulary(byText.Keys.SelectMany(key => key.Split(' ')).Where(word => word != "#"));
        _phrases = [.. byText.Values.Select(value => value.Written)];
        _concepts = [.. byText.Values.Select(value => value.Concepts)];

        var edges = new Dictionary<long, int>();
        var phraseAt = new List<int> { -1 };
        var index = 0;
        foreach (var key in byText.Keys)
        {
            var node = 0;
            foreach (var word in key.Split(' '))
            {
                var edge = Edge(node, word == "#" ? Vocabulary.AnyNumber : _vocabulary.IdOf(word));
                if (!edges.TryGetValue(edge, out var next))
                {
                    next = phraseAt.Count;
                    phraseAt.Add(-1);
                    edges.Add(edge, next);
                }

                node = next;
            }

            phraseAt[node] = index++;
        }

        _edges = edges.ToFrozenDictionary();
        _phraseAt = [.. phraseAt];
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

    private static IEnumerable<string> WordsOf(string phrase)
    {
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "#")
            {
                yield return part;
                continue;
            }

            var tokens = new Token[Tokens.Max];
            var count = Tokens.Read(part, tokens);
            for (var i = 0; i < count; i++)
            {
                yield return WordForm.Of(part.AsSpan(tokens[i].Start, tokens[i].Length), new char[WordForm.MaxLength]).ToString();
            }
        }
    }
}
