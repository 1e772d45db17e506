namespace Classify.Core.Text;

/// <summary>A set of up to 192 concepts, by value and without allocation.</summary>
internal readonly record struct ConceptSet(ulong Low, ulong Middle, ulong High)
{
    public static ConceptSet Of(params ReadOnlySpan<Concept> concepts)
    {
        var set = default(ConceptSet);
        foreach (var concept in concepts)
        {
            set = set.With(concept);
        }

        return set;
    }

    public ConceptSet With(Concept concept) => Union(Single(concept));

    public ConceptSet Union(ConceptSet other) => new(Low | other.Low, Middle | other.Middle, High | other.High);

    public bool Has(Concept concept) => Overlaps(Single(concept));

    public bool Overlaps(ConceptSet other) => ((Low & other.Low) | (Middle & other.Middle) | (High & other.High)) != 0;

    private static ConceptSet Single(Concept concept)
    {
        var bit = 1UL << ((int)concept & 63);
        return ((int)concept >> 6) switch
        {
            0 => new ConceptSet(bit, 0, 0),
            1 => new ConceptSet(0, bit, 0),
            _ => new ConceptSet(0, 0, bit),
        };
    }
}

/// <summary>Phrases that name one concept. <c>#</c> stands for any number; plural and singular are the same.</summary>
internal sealed record LexiconEntry(Concept Concept, params string[] Phrases);
