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
    private static readonly ShortUnit[] Words =
    [
        new("m",
        [
            new(Company.AfterDivisor, Concept.UnitArea),
            new(Company.Money, Concept.UnitMillions),
            new(Company.Things, Concept.UnitMillions),
            new(Company.Capital, Concept.UnitMillions),
            new(Company.Any, Concept.UnitArea),
        ]),
        new("mm",
        [
            new(Company.AfterDivisor, Concept.UnitReadingOfTime),
            new(Company.Money, Concept.UnitMillions),
            new(Company.Things, Concept.UnitMillions),
            new(Company.Any, Concept.UnitReadingOfTime),
        ]),
        new("b",
        [
            new(Company.AfterDivisor, Concept.Filler),
            new(Company.Money, Concept.UnitBillions),
            new(Company.Things, Concept.UnitBillions),
            new(Company.Capital, Concept.UnitBillions),
        ]),
        new("cr", [new(Company.Money, Concept.UnitMillions)]),
        new("mi",
        [
            new(Company.AfterDivisor, Concept.UnitArea),
            new(Company.Money, Concept.UnitMillions),
            new(Company.Any, Concept.UnitArea),
        ]),
        new("bi", [new(Company.Money, Concept.UnitBillions)]),
        new("tri", [new(Company.Money, Concept.UnitTrillions)]),
        new("mil",
        [
            new(Company.Iberian, Concept.UnitThousands),
            new(Company.Money, Concept.UnitMillions),
            new(Company.Things, Concept.UnitMillions),
        ]),
        new("mile",
        [
            new(Company.AfterDivisor, Concept.UnitArea),
            new(Company.Money, Concept.UnitThousands),
            new(Company.Iberian, Concept.UnitThousands),
            new(Company.Counts, Concept.UnitThousands),
            new(Company.Any, Concept.UnitArea),
        ]),
        new("l", [new(Company.Elided, Concept.Filler), new(Company.Any, Concept.UnitPhysical)]),
        new("pc",
        [
            new(Company.Money, Concept.UnitPerHead),
            new(Company.Things, Concept.UnitPerHead),
            new(Company.Any, Concept.UnitPercent),
        ]),
        new("p c",
        [
            new(Company.Money, Concept.UnitPerHead),
            new(Company.Things, Concept.UnitPerHead),
            new(Company.Any, Concept.UnitPercent),
        ]),
        new("pound", [new(Company.AfterDivisor | Company.Money, Concept.UnitPhysical), new(Company.Any, Concept.UnitMoney)]),
        new("s/", [new(Company.Capital, Concept.UnitMoney), new(Company.Any, Concept.UnitSlash)]),
    ];

    private static readonly Dictionary<string, Reading[]> MeaningsByWord = ReadMeanings();

    public static readonly LexiconEntry[] Entries = ReadEntries();

    /// <summary>What <paramref name="word"/> means in such company; <see cref="Concept.Filler"/> when nothing.</summary>
    public static Concept Meaning(string word, Company company)
    {
        foreach (var meaning in MeaningsByWord[word])
        {
            if ((meaning.When & company) == meaning.When)
            {
                return meaning.Concept;
            }
        }

        return Concept.Filler;
    }

    private static Dictionary<string, Reading[]> ReadMeanings()
    {
        var meanings = new Dictionary<string, Reading[]>(StringComparer.Ordinal);
        foreach (var word in Words)
        {
            meanings.Add(word.Word, word.Readings);
        }

        return meanings;
    }

    private static LexiconEntry[] ReadEntries()
    {
        var entries = new List<LexiconEntry> { new(Concept.UnitAmbiguous, string.Join(", ", MeaningsByWord.Keys)) };
        foreach (var word in Words)
        {
            foreach (var meaning in word.Readings)
            {
                entries.Add(new LexiconEntry(meaning.Concept, word.Word));
            }
        }

        return [.. entries];
    }

    private sealed record Reading(Company When, Concept Concept);

    private sealed record ShortUnit(string Word, Reading[] Readings);
}
