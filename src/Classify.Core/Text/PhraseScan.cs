namespace Classify.Core.Text;

/// <summary>One phrase found in a text.</summary>
/// <param name="Phrase">As the lexicon writes it.</param>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="End">Index after its last character.</param>
internal readonly record struct PhraseMatch(ConceptSet Concepts, string Phrase, int Start, int End);

/// <summary>The phrases of one lexicon found in one text, from left to right.</summary>
/// <param name="TokenCount">Words, numbers and signs in the text.</param>
/// <param name="KnownTokens">How many of them are part of a phrase.</param>
internal sealed record PhraseScan(ConceptSet Concepts, PhraseMatch[] Matches, int TokenCount, int KnownTokens)
{
    public static readonly PhraseScan Empty = new(default, [], 0, 0);

    /// <summary>Whether every word belongs to some phrase.</summary>
    public bool IsFullyKnown => KnownTokens == TokenCount;

    public bool Has(Concept concept) => Concepts.Has(concept);

    public bool HasAny(ConceptSet concepts) => Concepts.Overlaps(concepts);

    /// <summary>The first match with <paramref name="concept"/>; null when there is none.</summary>
    public PhraseMatch? First(Concept concept)
    {
        if (Concepts.Has(concept))
        {
            foreach (var match in Matches)
            {
                if (match.Concepts.Has(concept))
                {
                    return match;
                }
            }
        }

        return null;
    }

    /// <summary>The first phrase with any of <paramref name="concepts"/>; null when there is none.</summary>
    public string? Evidence(ConceptSet concepts)
    {
        foreach (var match in Matches)
        {
            if (match.Concepts.Overlaps(concepts))
            {
                return match.Phrase;
            }
        }

        return null;
    }

    /// <summary>Where the first phrase with any of <paramref name="concepts"/> starts; <see cref="int.MaxValue"/> when there is none.</summary>
    public int PositionOf(ConceptSet concepts)
    {
        foreach (var match in Matches)
        {
            if (match.Concepts.Overlaps(concepts))
            {
                return match.Start;
            }
        }

        return int.MaxValue;
    }
}
