namespace Classify.Core.Taxonomy;

/// <summary>A family with one of its types: <c>rate</c> alone could be the price of money or a change.</summary>
public readonly record struct TypePair(Family Family, IndicatorType Type)
{
    private static readonly string[][] Written = Array.ConvertAll(Enum.GetValues<Family>(), WriteAll);

    /// <summary>Every legal pair, in the order of the guide.</summary>
    public static IReadOnlyList<TypePair> All { get; } = ListAll();

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is no legal pair.</exception>
    public static TypePair Parse(string text)
    {
        foreach (var pair in All)
        {
            if (pair.ToString() == text)
            {
                return pair;
            }
        }

        throw new FormatException($"'{text}' is no family with one of its types.");
    }

    /// <summary>Both wire names, as in <c>price-value/rate</c>.</summary>
    public override string ToString() => Written[(int)Family][(int)Type];

    private static string[] WriteAll(Family family) =>
        Array.ConvertAll(Enum.GetValues<IndicatorType>(), type => $"{WireName.Of(family)}/{WireName.Of(type)}");

    private static TypePair[] ListAll()
    {
        var all = new List<TypePair>();
        foreach (var family in Enum.GetValues<Family>())
        {
            foreach (var type in FamilyTypes.Of(family))
            {
                all.Add(new TypePair(family, type));
            }
        }

        return [.. all];
    }
}
