using Classify.Core.Lexicons;
using Classify.Core.Text;

namespace Classify.Core.Normalization;

/// <summary>Reads a unit text such as <c>USD Hundred Million</c>, <c>% of GDP</c> or <c>kg per hectare</c>.</summary>
internal static class UnitParser
{
    private const int MaxLength = 400;

    /// <summary>What <paramref name="text"/> says. Never throws; only the first 400 characters count.</summary>
    public static UnitReading Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > MaxLength)
        {
            text = text[..MaxLength];
        }

        if (text.IsEmpty)
        {
            return UnitReading.Nothing;
        }

        var written = UnitWords.Book.Scan(text);
        var anyMoney = MoneyWords.Find(text, written);
        var scan = AmbiguousUnits.Settle(text, written, anyMoney.IsFound);
        var money = ReferenceEquals(scan, written) ? anyMoney : MoneyWords.Find(text, scan);
        var kind = UnitKindReader.Of(scan, money, out var divisor);
        if (kind == UnitKind.Percent && UnitDenominator.WithoutOf(text, scan) is { } direct)
        {
            (kind, divisor) = (UnitKind.PercentOf, direct);
        }

        var isMoney = kind is UnitKind.Money or UnitKind.MoneyPerUnit or UnitKind.ExchangeRate;
        return new UnitReading
        {
            Kind = kind,
            Text = text.ToString(),
            Scale = UnitScaleReader.Of(kind, scan, divisor?.Start ?? int.MaxValue),
            Currency = isMoney ? money.Code : null,
            IsInternationalMoney = scan.Has(Concept.UnitInternationalMoney) && !money.HasOtherMoney,
            Denominator = UnitDenominator.Of(kind, text, divisor),
            IsPerHead = scan.Has(Concept.UnitPerHead),
            IsInterest = scan.Has(Concept.UnitInterest),
            IsPerTime = scan.Has(Concept.UnitPerTime),
            IsOfOutput = kind == UnitKind.MoneyPerUnit && scan.Has(Concept.UnitOutput),
            IsBinary = scan.Has(Concept.UnitBinary),
            IsRate = scan.Has(Concept.UnitRate),
            IsScore = scan.Has(Concept.UnitScore),
            IsSurvey = scan.Has(Concept.UnitSurvey),
            IsReading = scan.Has(Concept.UnitReading) || scan.Has(Concept.UnitReadingOfTime),
            IsArea = scan.Has(Concept.UnitArea),
            IsBareScale = kind == UnitKind.Count && !scan.Has(Concept.UnitCount),
            SaysOutstanding = scan.Has(Concept.UnitOutstanding),
            SaysPayments = scan.Has(Concept.UnitPayments),
            SaysNetFlows = scan.Has(Concept.UnitNetFlows),
            DebtCode = DebtCodeOf(scan),
            IsFullyKnown = scan.KnownTokens + money.CodeTokens >= scan.TokenCount,
        };
    }

    private static string? DebtCodeOf(PhraseScan scan)
    {
        foreach (var match in scan.Matches)
        {
            if (match.Phrase is "dod" or "int" or "tds" or "amt" or "dis" or "com" or "nfl" or "ntr")
            {
                return match.Phrase;
            }
        }

        return null;
    }
}
