using Classify.Core.Lexicons;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
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

        var scan = UnitWords.Book.Scan(text);
        var money = MoneyWords.Find(text, scan);
        var kind = KindOf(scan, money, out var divisor);
        if (kind == UnitKind.Percent && DirectDenominator(text, scan) is { } direct)
        {
            (kind, divisor) = (UnitKind.PercentOf, direct);
        }

        var beforeDivisor = divisor?.Start ?? int.MaxValue;
        return new UnitReading
        {
            Kind = kind,
            Text = text.ToString(),
            Scale = ScaleOf(kind, scan, money.IsFound, beforeDivisor),
            Currency = kind is UnitKind.Money or UnitKind.MoneyPerUnit or UnitKind.ExchangeRate ? money.Code : null,
            IsInternationalMoney = scan.Has(Concept.UnitInternationalMoney) && !money.HasOtherMoney,
            Denominator = DenominatorOf(kind, text, divisor),
            IsPerHead = scan.Has(Concept.UnitPerHead),
            IsInterest = scan.Has(Concept.UnitInterest),
            IsPerTime = scan.Has(Concept.UnitPerTime),
            IsOfOutput = kind == UnitKind.MoneyPerUnit && scan.Has(Concept.UnitOutput),
            IsBinary = scan.Has(Concept.UnitBinary),
            IsRate = scan.Has(Concept.UnitRate),
            IsPoints = scan.Has(Concept.UnitPercentagePoint),
            IsScore = scan.Has(Concept.UnitScore),
            IsSurvey = scan.Has(Concept.UnitSurvey),
            IsArea = scan.Has(Concept.UnitArea),
            IsBareScale = kind == UnitKind.Count && !scan.HasAny(Countable),
            SaysOutstanding = scan.Has(Concept.UnitOutstanding),
            SaysPayments = scan.Has(Concept.UnitPayments),
            SaysNetFlows = scan.Has(Concept.UnitNetFlows),
            DebtCode = DebtCodeOf(scan),
            IsFullyKnown = scan.KnownTokens + money.CodeTokens >= scan.TokenCount,
        };
    }

    private static readonly ConceptSet Countable = ConceptSet.Of(Concept.UnitCount);

    private static readonly ConceptSet Quantities = ConceptSet.Of(
        Concept.UnitPhysical, Concept.UnitArea, Concept.UnitCount, Concept.UnitDuration, Concept.UnitPhysicalRate, Concept.UnitReadingOfTime);

    private static readonly ConceptSet Divisors = ConceptSet.Of(
        Concept.UnitPer, Concept.UnitSlash, Concept.UnitPerHead, Concept.UnitPerTime);

    private static readonly ConceptSet Scales = ConceptSet.Of(
        Concept.UnitHundreds, Concept.UnitThousands, Concept.UnitMillions, Concept.UnitHundredMillions, Concept.UnitBillions, Concept.UnitTrillions);

    private static UnitKind KindOf(PhraseScan scan, in MoneyWords money, out PhraseMatch? divisor)
    {
        divisor = FirstDivisor(scan);
        if (scan.Has(Concept.UnitBinary))
        {
            return UnitKind.Other;
        }

        var percent = scan.Has(Concept.UnitPercent);
        var index = scan.Has(Concept.UnitIndex) || scan.Has(Concept.UnitScore);

        if (scan.Has(Concept.UnitChange) || (scan.Has(Concept.UnitPreviousPeriod) && (percent || !(index || money.IsFound || scan.HasAny(Quantities)))))
        {
            return UnitKind.PercentChange;
        }

        if (scan.Has(Concept.UnitPercentOf))
        {
            divisor = scan.First(Concept.UnitPercentOf);
            return UnitKind.PercentOf;
        }

        if (index && !(percent && !scan.Has(Concept.UnitIndex)))
        {
            return UnitKind.Index;
        }

        if (money.IsFound && !percent)
        {
            return MoneyKind(scan, money, ref divisor);
        }

        if (percent)
        {
            return UnitKind.Percent;
        }

        divisor = IsScaleAfter(scan, divisor) ? null : divisor;
        return QuantityKind(scan, divisor);
    }

    private static UnitKind MoneyKind(PhraseScan scan, in MoneyWords money, ref PhraseMatch? divisor)
    {
        if (divisor is not { } by)
        {
            return UnitKind.Money;
        }

        if (by.Start < money.FirstStart)
        {
            // "kg per 2017 PPP $ of GDP": money is what it is divided by.
            return by.Concepts.Has(Concept.UnitPerTime) ? UnitKind.MoneyPerUnit : UnitKind.Ratio;
        }

        if (by.Concepts.Has(Concept.UnitPerHead))
        {
            divisor = null;
            return UnitKind.Money;
        }

        if (money.LastStart > by.Start)
        {
            return UnitKind.ExchangeRate;
        }

        if (IsScaleAfter(scan, divisor) || (by.Concepts.Has(Concept.UnitPerTime) && scan.HasAny(Scales) && !scan.HasAny(Quantities)))
        {
            divisor = null;
            return UnitKind.Money;
        }

        return UnitKind.MoneyPerUnit;
    }

    private static UnitKind QuantityKind(PhraseScan scan, PhraseMatch? divisor)
    {
        if (scan.Has(Concept.UnitRatio))
        {
            return UnitKind.Ratio;
        }

        if (scan.Has(Concept.UnitPhysicalRate))
        {
            return UnitKind.PhysicalRate;
        }

        if (scan.Has(Concept.UnitReading) || scan.Has(Concept.UnitReadingOfTime))
        {
            return UnitKind.Physical;
        }

        if (divisor is { } by && !by.Concepts.Has(Concept.UnitDuration))
        {
            if (!by.Concepts.Has(Concept.UnitPerTime))
            {
                return UnitKind.Ratio;
            }

            return scan.Has(Concept.UnitPhysical) ? UnitKind.PhysicalRate : UnitKind.Count;
        }

        if (scan.Has(Concept.UnitPhysical) || scan.Has(Concept.UnitArea))
        {
            return UnitKind.Physical;
        }

        if (scan.Has(Concept.UnitDuration))
        {
            return UnitKind.Duration;
        }

        return scan.Has(Concept.UnitCount) || scan.HasAny(Scales) ? UnitKind.Count : UnitKind.Other;
    }

    // "% manufactured exports": a percentage of something, without the word.
    private static PhraseMatch? DirectDenominator(ReadOnlySpan<char> text, PhraseScan scan)
    {
        if (scan.First(Concept.UnitPercent) is not { } percent)
        {
            return null;
        }

        var rest = text[percent.End..];
        return rest.Length > 3 && rest[0] == ' ' && char.IsLetter(rest[1]) && SubjectWords.Denominators.Scan(rest).Matches.Length > 0 ? percent : null;
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

    private static PhraseMatch? FirstDivisor(PhraseScan scan)
    {
        foreach (var match in scan.Matches)
        {
            if (match.Concepts.Overlaps(Divisors))
            {
                return match;
            }
        }

        return null;
    }

    // "BBL/1Million" divides by nothing: the power of ten is the scale.
    private static bool IsScaleAfter(PhraseScan scan, PhraseMatch? divisor)
    {
        if (divisor is not { } by || !by.Concepts.Has(Concept.UnitSlash))
        {
            return false;
        }

        foreach (var match in scan.Matches)
        {
            if (match.Start >= by.End)
            {
                return match.Concepts.Overlaps(Scales);
            }
        }

        return false;
    }

    private static Scale? ScaleOf(UnitKind kind, PhraseScan scan, bool isMoney, int before)
    {
        switch (kind)
        {
            case UnitKind.Percent or UnitKind.PercentOf or UnitKind.PercentChange:
                return Scale.Percent;
            case UnitKind.Index:
                return Scale.Index;
            case UnitKind.ExchangeRate or UnitKind.Ratio:
                return Scale.RawUnits;
        }

        Scale? scale = null;
        foreach (var match in scan.Matches)
        {
            if (match.Start >= before || !match.Concepts.Overlaps(Scales) || (!isMoney && match.Phrase is "mm" or "m" or "k" or "mil" or "cr"))
            {
                continue;
            }

            var found = ScaleOf(match.Concepts);
            scale = scale is { } first ? Product(first, found) : found;
        }

        return scale;
    }

    private static Scale ScaleOf(ConceptSet concepts) => concepts switch
    {
        _ when concepts.Has(Concept.UnitTrillions) => Scale.Trillions,
        _ when concepts.Has(Concept.UnitBillions) => Scale.Billions,
        _ when concepts.Has(Concept.UnitMillions) || concepts.Has(Concept.UnitHundredMillions) => Scale.Millions,
        _ when concepts.Has(Concept.UnitThousands) => Scale.Thousands,
        _ => Scale.Hundreds,
    };

    private static Scale Product(Scale first, Scale second) => (first, second) switch
    {
        (Scale.Thousands, Scale.Millions) or (Scale.Millions, Scale.Thousands) => Scale.Billions,
        (Scale.Millions, Scale.Millions) => Scale.Trillions,
        _ => first,
    };

    private static string? DenominatorOf(UnitKind kind, ReadOnlySpan<char> text, PhraseMatch? divisor)
    {
        if (divisor is not { } by || kind is not (UnitKind.PercentOf or UnitKind.Ratio or UnitKind.MoneyPerUnit or UnitKind.ExchangeRate))
        {
            return null;
        }

        var rest = text[by.End..].Trim();
        if (rest.IsEmpty || by.Concepts.Overlaps(ConceptSet.Of(Concept.UnitPerHead, Concept.UnitPerTime)))
        {
            // "% gdp", "per capita", "/Month": what it is divided by is part of the phrase.
            var space = by.Phrase.IndexOfAny([' ', '/']);
            return by.Phrase[(space + 1)..].Trim();
        }

        var end = rest.IndexOfAny(',', ';', ')');
        return (end > 0 ? rest[..end] : rest).Trim().ToString().ToLowerInvariant();
    }
}
