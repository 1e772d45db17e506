namespace Classify.Core.Taxonomy;

/// <summary>A family with one of its types: <c>rate</c> alone could be the price of money or a change.</summary>
public readonly record struct TypePair(Family Family, IndicatorType Type)
{
    /// <summary>Every legal pair, in the order of the guide.</summary>
    public static IReadOnlyList<TypePair> All { get; } =
        [.. Enum.GetValues<Family>().SelectMany(family => FamilyTypes.Of(family).Select(type => new TypePair(family, type)))];

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
    public override string ToString() => $"{WireName.Of(Family)}/{WireName.Of(Type)}";
}
