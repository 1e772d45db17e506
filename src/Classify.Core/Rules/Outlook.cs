using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using static Classify.Core.Taxonomy.HeatMapOrientation;

namespace Classify.Core.Rules;

/// <summary>Whether a higher number is good news (taxonomy, section 6).</summary>
/// <param name="Confidence">How sure the rule is by itself, 0 to 1: a feature of the learned weights, not what is shown.</param>
/// <param name="Evidence">What decided, to complete "because ...".</param>
/// <param name="Phrase">The phrase of the name that decided; null where the kind of indicator did.</param>
internal readonly record struct Outlook(HeatMapOrientation Orientation, double Confidence, string Evidence, string? Phrase = null)
{
    /// <summary>What decided, whatever the phrase.</summary>
    public string Ground => Phrase is null ? Evidence : "a phrase of the name";

    private static readonly ConceptSet Plain = ConceptSet.Of(Concept.PlainlyGood, Concept.PlainlyBad, Concept.PlainlyIndifferent);
    private static readonly ConceptSet Strong = ConceptSet.Of(Concept.Good, Concept.Bad, Concept.Indifferent);
    private static readonly ConceptSet PriceComponents = ConceptSet.Of(Concept.Indifferent);
    private static readonly ConceptSet Weak = ConceptSet.Of(Concept.FairlyGood, Concept.FairlyBad, Concept.FairlyIndifferent);

    /// <summary>Judges an indicator of the given type by its kind where that decides, else by the first telling phrase of its name.</summary>
    public static Outlook Of(Family family, IndicatorType type, IndicatorReading reading)
    {
        var words = reading.Outlook;
        return type switch
        {
            IndicatorType.Rate when family == Family.PriceValue => new(Neutral, 0.97, "interest and exchange rates are neutral"),
            IndicatorType.Yield or IndicatorType.Spread => new(Neutral, 0.96, "yields and spreads are neutral"),
            IndicatorType.Gap or IndicatorType.Allocation or IndicatorType.Threshold => new(Neutral, 0.9, "gaps, allocations and limits are neutral"),
            IndicatorType.Correlation or IndicatorType.Elasticity or IndicatorType.Multiplier => new(Neutral, 0.9, "coefficients are neutral"),
            IndicatorType.Volatility => new(LowerIsPositive, 0.95, "volatility is bad news"),
            IndicatorType.Price => OfPrice(reading),
            IndicatorType.Other when reading.Unit.IsBinary => new(Neutral, 0.7, "yes or no is neutral"),
            IndicatorType.Percentage when reading.Says(Concept.TaxRate) => new(Neutral, 0.95, "tax rates are neutral"),
            IndicatorType.Index when IsRank(words) => new(LowerIsPositive, 0.85, "the first rank is the best"),
            IndicatorType.Index when reading.Says(Concept.ActivityIndexName) && words.Evidence(PriceComponents) is "price" or "prices" =>
                new(LowerIsPositive, 0.85, "price components of activity surveys are bad news"),
            IndicatorType.Share => OfShare(reading),
            _ when OfDebtCode(reading.Unit) is { } byCode => byCode,
            IndicatorType.Sentiment when words.Has(Concept.PlainlyBad) => ByWords(words) ?? default,
            IndicatorType.Sentiment => new(HigherIsPositive, 0.95, "confidence is good news"),
            _ => ByWords(words) ?? ByDefault(family, type),
        };
    }

    private static bool IsRank(PhraseScan words)
    {
        foreach (var match in words.Matches)
        {
            if (match.Phrase is "rank" or "ranking" or "corruption rank")
            {
                return true;
            }
        }

        return false;
    }

    private static Outlook OfPrice(IndicatorReading reading) =>
        reading.Says(Concept.WagePrice) || reading.Outlook.First(Concept.Good)?.Phrase is "wages" or "earnings" or "salary" or "wage" or "compensation"
            ? new(HigherIsPositive, 0.9, "wages are good news")
            : reading.Outlook.First(Concept.Bad)?.Phrase is "cost to"
                ? new(LowerIsPositive, 0.85, "the cost to do a thing is bad news")
                : new(Neutral, 0.95, "prices are neutral");

    // Codes of the debt reporting system: debt outstanding, interest and debt service; everything else moves capital.
    private static Outlook? OfDebtCode(UnitReading unit) => unit.DebtCode switch
    {
        "dod" or "int" or "tds" => new(LowerIsPositive, 0.93, $"the code {unit.DebtCode.ToUpperInvariant()} stands for debt or its service"),
        not null => new(Neutral, 0.93, $"the code {unit.DebtCode.ToUpperInvariant()} stands for a capital flow"),
        _ => null,
    };

    private static Outlook OfShare(IndicatorReading reading)
    {
        if (reading.IsOf(Concept.OfOutput) && reading.Subject.Evidence(ConceptSet.Of(Concept.OutputComponent)) is { } component &&
            (component.Contains("capital formation", StringComparison.Ordinal) || component.Contains("investment", StringComparison.Ordinal)))
        {
            return new(HigherIsPositive, 0.75, $"\"{component}\" is good news", component);
        }

        foreach (var match in reading.Outlook.Matches)
        {
            if (match.Phrase is "renewable" or "renewables" or "renewable energy" or "renewable electricity" or "forest" or "forest area" or "roads" or "protected areas" or "alternative and nuclear energy")
            {
                return new(HigherIsPositive, 0.85, $"\"{match.Phrase}\" is good news", match.Phrase);
            }
        }

        return new(Neutral, 0.88, "composition shares are neutral");
    }

    private static Outlook? ByWords(PhraseScan words) =>
        ByFirst(words, Plain, 0.95) ?? ByFirst(words, Strong, 0.92) ?? ByFirst(words, Weak, 0.65);

    private static Outlook? ByFirst(PhraseScan words, ConceptSet tier, double confidence)
    {
        foreach (var match in words.Matches)
        {
            if (match.Concepts.Overlaps(tier))
            {
                return match.Concepts switch
                {
                    var c when c.Overlaps(BadOf(tier)) => new(LowerIsPositive, confidence, $"\"{match.Phrase}\" is bad news", match.Phrase),
                    var c when c.Overlaps(GoodOf(tier)) => new(HigherIsPositive, confidence, $"\"{match.Phrase}\" is good news", match.Phrase),
                    _ => new(Neutral, confidence, $"\"{match.Phrase}\" is neither good nor bad news", match.Phrase),
                };
            }
        }

        return null;
    }

    private static ConceptSet BadOf(ConceptSet tier) =>
        tier == Plain ? ConceptSet.Of(Concept.PlainlyBad) : tier == Strong ? ConceptSet.Of(Concept.Bad) : ConceptSet.Of(Concept.FairlyBad);

    private static ConceptSet GoodOf(ConceptSet tier) =>
        tier == Plain ? ConceptSet.Of(Concept.PlainlyGood) : tier == Strong ? ConceptSet.Of(Concept.Good) : ConceptSet.Of(Concept.FairlyGood);

    private static Outlook ByDefault(Family family, IndicatorType type) => type switch
    {
        IndicatorType.Flow or IndicatorType.Capacity or IndicatorType.Volume => new(HigherIsPositive, 0.55, "output is mostly good news"),
        IndicatorType.Rate when family == Family.ChangeMovement => new(HigherIsPositive, 0.5, "growth is mostly good news"),
        IndicatorType.Probability => new(LowerIsPositive, 0.5, "what is given a probability is mostly bad news"),
        _ => new(Neutral, 0.5, "nothing in the name tells"),
    };
}
