using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>The lempira (L) and the quetzal (Q), whose sign is a plain letter: money only beside a scale.</summary>
internal static class SingleLetterCurrencies
{
    private static readonly (string Code, string Sign)[] Signs = [("HNL", "l"), ("GTQ", "q")];

    private static readonly (Concept Scale, string[] Patterns)[] Marks =
    [
        (Concept.UnitThousands, ["{0} thousand", "{0} mil", "miles de {0}"]),
        (Concept.UnitMillions, ["{0} million", "{0} millones", "millones de {0}", "{0} mn"]),
        (Concept.UnitBillions, ["{0} billion", "{0} miles de millones", "miles de millones de {0}", "{0} bn"]),
    ];

    public static readonly (string Code, string Name)[] Coded =
        [.. Signs.SelectMany(sign => Marks.SelectMany(mark => Words(sign.Sign, mark.Patterns)), (sign, word) => (sign.Code, word))];

    public static readonly LexiconEntry[] Scales =
        [.. Marks.Select(mark => new LexiconEntry(mark.Scale, [.. Signs.SelectMany(sign => Words(sign.Sign, mark.Patterns))]))];

    private static IEnumerable<string> Words(string sign, string[] patterns) =>
        patterns.Select(pattern => string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, sign));
}
