using Classify.Core.Indicators;
using Classify.Core.Lexicons;

namespace Classify.Core.Normalization;

/// <summary>Which currency code counts: that of the unit text, then of the currency field, then of the name (taxonomy, section 3).</summary>
internal static class CurrencyChoice
{
    /// <param name="unit">The unit, from the units field or the name.</param>
    /// <param name="scaleField">The scale field, read as a unit: some publishers write "Millions USD" there.</param>
    /// <returns>An ISO 4217 code; null where none is named, and for international dollars.</returns>
    public static string? Of(Indicator indicator, UnitReading unit, UnitReading scaleField, bool isExchangeRate)
    {
        if (unit.IsInternationalMoney)
        {
            return null;
        }

        if (!unit.IsFromName && unit.Currency is { } inUnit)
        {
            return inUnit;
        }

        return CurrencyCodes.FindInField(indicator.CurrencyCode) ?? scaleField.Currency ?? InName(indicator.Name, unit, isExchangeRate);
    }

    private static string? InName(string name, UnitReading unit, bool isExchangeRate)
    {
        if (isExchangeRate && QuoteOfPair(name) is { } quote)
        {
            return quote;
        }

        if (unit is { IsFromName: true, Currency: { } inNameUnit })
        {
            // "Italy (lira per US$)": a bare name of money made precise by the word before it.
            return inNameUnit;
        }

        // In a name all in capitals a word like ALL or TRY is no code.
        var scan = UnitWords.Book.Scan(name);
        var text = HasLowerCase(name) ? name : name.ToLowerInvariant();
        return MoneyWords.Find(text, scan).Code;
    }

    // The market writes EUR/USD for dollars to one euro.
    private static string? QuoteOfPair(string name)
    {
        for (var slash = name.IndexOf('/'); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            if (slash >= 3 && slash + 4 <= name.Length &&
                CurrencyCodes.Find(name.AsSpan(slash - 3, 3)) is not null &&
                CurrencyCodes.Find(name.AsSpan(slash + 1, 3)) is { } quote)
            {
                return quote;
            }
        }

        return null;
    }

    private static bool HasLowerCase(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
