using System.Collections.Frozen;
using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>What stands around a short word; several together must all hold.</summary>
[Flags]
internal enum Company
{
    /// <summary>Nothing is asked for.</summary>
    Any = 0,

    /// <summary>The text names money.</summary>
    Money = 1,

    /// <summary>The text names something counted or measured.</summary>
    Things = 2,

    /// <summary>The text names people, things or events.</summary>
    Counts = 4,

    /// <summary>The text holds Spanish or Portuguese words.</summary>
    Iberian = 8,

    /// <summary>The word follows "per" or a slash.</summary>
    AfterDivisor = 16,

    /// <summary>The word begins with a capital.</summary>
    Capital = 32,

    /// <summary>An apostrophe follows the word, as in the French article.</summary>
    Elided = 64,
}

/// <summary>
/// Short unit words of several meanings: "m" is millions beside money and a metre alone, "mil" a thousand beside Spanish or
/// Portuguese words and millions in English, "pound" a weight after "per".
/// </summary>
internal static class ShortUnits
{
    private static readonly (string Word, (Company When, Concept Means)[] Meanings)[] Words =
    [
        ("m",
        [
            (Company.AfterDivisor, Concept.UnitArea),
            (Company.Money, Concept.UnitMillions),
            (Company.Things, Concept.UnitMillions),
            (Company.Capital, Concept.UnitMillions),
            (Company.Any, Concept.UnitArea),
        ]),
        ("mm",
        [
            (Company.AfterDivisor, Concept.UnitReadingOfTime),
            (Company.Money, Concept.UnitMillions),
            (Company.Things, Concept.UnitMillions),
            (Company.Any, Concept.UnitReadingOfTime),
        ]),
        ("b",
        [
            (Company.AfterDivisor, Concept.Filler),
            (Company.Money, Concept.UnitBillions),
            (Company.Things, Concept.UnitBillions),
            (Company.Capital, Concept.UnitBillions),
        ]),
        ("cr", [(Company.Money, Concept.UnitMillions)]),
        ("mi", [(Company.AfterDivisor, Concept.UnitArea), (Company.Money, Concept.UnitMillions), (Company.Any, Concept.UnitArea)]),
        ("bi", [(Company.Money, Concept.UnitBillions)]),
        ("tri", [(Company.Money, Concept.UnitTrillions)]),
        ("mil", [(Company.Iberian, Concept.UnitThousands), (Company.Money, Concept.UnitMillions), (Company.Things, Concept.UnitMillions)]),
        ("mile",
        [
            (Company.AfterDivisor, Concept.UnitArea),
            (Company.Money, Concept.UnitThousands),
            (Company.Iberian, Concept.UnitThousands),
            (Company.Counts, Concept.UnitThousands),
            (Company.Any, Concept.UnitArea),
        ]),
        ("l", [(Company.Elided, Concept.Filler), (Company.Any, Concept.UnitPhysical)]),
        ("pc", [(Company.Money, Concept.UnitPerHead), (Company.Things, Concept.UnitPerHead), (Company.Any, Concept.UnitPercent)]),
        ("p c", [(Company.Money, Concept.UnitPerHead), (Company.Things, Concept.UnitPerHead), (Company.Any, Concept.UnitPercent)]),
        ("pound", [(Company.AfterDivisor | Company.Money, Concept.UnitPhysical), (Company.Any, Concept.UnitMoney)]),
        ("s/", [(Company.Capital, Concept.UnitMoney), (Company.Any, Concept.UnitSlash)]),
    ];

    private static readonly FrozenDictionary<string, (Company When, Concept Means)[]> MeaningsByWord =
        Words.ToFrozenDictionary(word => word.Word, word => word.Meanings, StringComparer.Ordinal);

    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.UnitAmbiguous, [.. Words.Select(word => word.Word)]),
        .. Words.SelectMany(word => word.Meanings, (word, meaning) => new LexiconEntry(meaning.Means, word.Word)),
    ];

    /// <summary>What <paramref name="word"/> means in such company; <see cref="Concept.Filler"/> when nothing.</summary>
    public static Concept Meaning(string word, Company company)
    {
        foreach (var (when, means) in MeaningsByWord[word])
        {
            if ((when & company) == when)
            {
                return means;
            }
        }

        return Concept.Filler;
    }
}
