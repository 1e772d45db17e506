using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using static Classify.Core.Taxonomy.Family;

namespace Classify.Core.Rules;

/// <summary>Growth and change in percent (taxonomy, tie-break 1).</summary>
internal static class ChangeRules
{
    private static readonly ConceptSet OwnRate = ConceptSet.Of(
        Concept.InterestRate, Concept.Yield, Concept.ExchangeRate, Concept.Incidence, Concept.TaxRate, Concept.RatioWord, Concept.PlainRatio,
        Concept.ShareWord, Concept.IndexWord, Concept.ScoreWord, Concept.ActivityIndexName, Concept.MarketIndex, Concept.EffectiveRate,
        Concept.Survey, Concept.Spread, Concept.RateWord);

    private static readonly ConceptSet ActivityOrPrice = ConceptSet.Of(
        Concept.MoneyFlow, Concept.MoneyStock, Concept.FlowWord, Concept.PriceWord, Concept.PriceIndexName, Concept.Production, Concept.Volume,
        Concept.CountOfEvents, Concept.CountOfThings, Concept.Balance, Concept.OutputComponent, Concept.WagePrice, Concept.PhysicalStock,
        Concept.Use, Concept.DirectInvestmentFlow, Concept.Commodity, Concept.Productivity);

    private static readonly ConceptSet Prices = ConceptSet.Of(Concept.PriceWord, Concept.PriceIndexName);
    private static readonly ConceptSet GrowthWords = ConceptSet.Of(Concept.Growth);
    private static readonly ConceptSet InflationWords = ConceptSet.Of(Concept.Inflation);
    private static readonly ConceptSet ChangeWords = ConceptSet.Of(Concept.Change, Concept.AmountChange, Concept.Contribution);

    public static readonly TypeRule[] All =
    [
        Rule("change stated by the unit", default, e => e.Unit.Kind == UnitKind.PercentChange),
        Rule("growth", GrowthWords, e => e.Says(Concept.Growth) && IsPercentOrNothing(e)),
        Rule("inflation", InflationWords, e => e.Says(Concept.Inflation) && IsPercentOrNothing(e)),
        Rule("change in percent", ChangeWords,
            e => e.SaysAny(ChangeWords) && e.Unit.Kind == UnitKind.Percent && !e.SaysAny(OwnRate)),
        Rule("activity or price series in plain percent", ActivityOrPrice,
            e => IsPlainPercent(e) && IsSign(e) && e.SaysAny(ActivityOrPrice)),
        Rule("price series in plain percent", Prices, e => IsPlainPercent(e) && e.SaysAny(Prices)),
        Rule("series in plain percent that is no rate of its own", default, e => IsPlainPercent(e) && IsSign(e)),
    ];

    // Feeds that mean growth write the sign; where the word stands, the percentage is mostly of the thing itself.
    private static bool IsSign(IndicatorReading e) => e.Unit.Text.Contains('%');

    private static bool IsPlainPercent(IndicatorReading e) =>
        e.Unit is { Kind: UnitKind.Percent, IsFromName: false, IsInterest: false } && !e.SaysAny(OwnRate);

    private static bool IsPercentOrNothing(IndicatorReading e) =>
        e.IsPercent || e.Unit.Kind is UnitKind.None or UnitKind.Other;

    private static TypeRule Rule(string name, ConceptSet words, Func<IndicatorReading, bool> when) =>
        new(name, 1, ChangeMovement, IndicatorType.Rate, words, when);
}
