using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>The lempira (L) and the quetzal (Q), whose sign is a plain letter: money only beside a scale.</summary>
internal static class SingleLetterCurrencies
{
    private const string Signs =
        """
        HNL = l
        GTQ = q
        """;

    public static readonly ScaledCurrencies Written = new(
        Signs,
        new(Concept.UnitThousands, "* thousand, * mil, miles de *"),
        new(Concept.UnitMillions, "* million, * millones, millones de *, * mn"),
        new(Concept.UnitBillions, "* billion, * miles de millones, miles de millones de *, * bn"));
}
