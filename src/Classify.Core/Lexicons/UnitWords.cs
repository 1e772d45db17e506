using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>The words that unit texts are made of (taxonomy, sections 3 and 7).</summary>
internal static class UnitWords
{
    public static readonly PhraseBook Book = new(
    [
        .. UnitKinds.Entries,
        .. UnitQuantities.Entries,
        .. UnitScales.Entries,
        .. ShortUnits.Entries,
        .. CurrencyNames.Entries,
        .. EurostatUnitCodes.Entries,
        .. FrenchUnits.Entries,
        .. GermanUnits.Entries,
        .. SpanishUnits.Entries,
        .. PortugueseUnits.Entries,
        .. ItalianUnits.Entries,
        .. OtherLanguageUnits.Entries,
    ]);
}
