using System.Numerics;

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

    /// <summary>Runs through the concepts of the set in the order of the enum.</summary>
    public Enumerator GetEnumerator() => new(this);

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

    /// <summary>Takes the lowest bit off until none is left.</summary>
    internal struct Enumerator(ConceptSet left)
    {
        private ConceptSet _left = left;

        public Concept Current { get; private set; }

        public bool MoveNext()
        {
            var (part, first) = _left switch
            {
                { Low: not 0 } => (_left.Low, 0),
                { Middle: not 0 } => (_left.Middle, 64),
                _ => (_left.High, 128),
            };
            if (part == 0)
            {
                return false;
            }

            Current = (Concept)(first + BitOperations.TrailingZeroCount(part));
            var without = part & (part - 1);
            _left = first switch
            {
                0 => _left with { Low = without },
                64 => _left with { Middle = without },
                _ => _left with { High = without },
            };
            return true;
        }
    }
}
