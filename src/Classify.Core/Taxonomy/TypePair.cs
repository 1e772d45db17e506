namespace Classify.Core.Taxonomy;

/// <summary>A family with one of its types: <c>rate</c> alone could be the price of money or a change.</summary>
public readonly record struct TypePair(Family Family, IndicatorType Type)
{
    private static readonly string[][] Written = Array.ConvertAll(Enum.GetValues<Family>(), WriteAll);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is no legal pair.</exception>
    public static TypePair Parse(string text)
    {
        var slash = text.IndexOf('/');
        return slash >= 0 && WireName.TryParse<Family>(text[..slash], out var family) &&
               WireName.TryParse<IndicatorType>(text[(slash + 1)..], out var type) && FamilyTypes.AreLegal(family, type)
            ? new TypePair(family, type)
            : throw new FormatException($"'{text}' is no family with one of its types.");
    }

    /// <summary>Both wire names, as in <c>price-value/rate</c>.</summary>
    public override string ToString() => Written[(int)Family][(int)Type];

    private static string[] WriteAll(Family family) =>
        Array.ConvertAll(Enum.GetValues<IndicatorType>(), type => $"{WireName.Of(family)}/{WireName.Of(type)}");
}
