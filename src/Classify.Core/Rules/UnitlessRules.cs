using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using static Classify.Core.Taxonomy.IndicatorType;

namespace Classify.Core.Rules;

/// <summary>Names without a unit that says what the number is: the words decide alone (taxonomy, tie-breaks 5 to 11).</summary>
internal static class UnitlessRules
{
    private static readonly ConceptSet Incidences = ConceptSet.Of(Concept.Incidence, Concept.TaxRate);
    private static readonly ConceptSet Ratios = ConceptSet.Of(Concept.RatioWord, Concept.PlainRatio);
    private static readonly ConceptSet Counted = ConceptSet.Of(Concept.CountOfThings, Concept.CountOfEvents);
    private static readonly ConceptSet Readings = ConceptSet.Of(Concept.Weather, Concept.Rainfall);
    private static readonly ConceptSet Money = ConceptSet.Of(
        Concept.MoneyFlow, Concept.MoneyStock, Concept.Balance, Concept.FlowWord, Concept.NetPosition, Concept.DirectInvestmentFlow,
        Concept.Transactions, Concept.WagePrice, Concept.PriceWord, Concept.Commodity);

    private static readonly ConceptSet Traded = ConceptSet.Of(Concept.Volume, Concept.Production);

    public static readonly TypeRule[] All =
    [
        Number("incidence, access or use by name", 6, Percentage, Incidences, e => e.SaysAny(Incidences) && !e.Unit.IsBareScale),
        Number("ratio by name", 6, Ratio, Ratios, e => e.SaysAny(Ratios)),
        Number("share by name", 6, Share, ConceptSet.Of(Concept.ShareWord), e => e.Says(Concept.ShareWord)),
        Fundamental("change of a level by name", 8, Balance, ConceptSet.Of(Concept.AmountChange), e => e.Says(Concept.AmountChange)),
        new("length of time by name", 10, Family.Temporal, Duration, ConceptSet.Of(Concept.Duration),
            e => e.HasNoUnit && e.Says(Concept.Duration) && !e.SaysFirst(Money, ConceptSet.Of(Concept.Duration))),
        Number("reading by name", 0, Count, Readings, e => e.SaysAny(Readings)),
        Number("number of people, things or events by name", 9, Count, Counted, e => e.SaysFirst(Counted, Money.Union(Traded))),
        .. MoneyRules.ByMeaning(e => e.HasNoUnit && e.SaysFirst(Money, ConceptSet.Of(Concept.Volume, Concept.Capacity, Concept.Production)), impliesMoney: true),
        Fundamental("capacity by name", 0, Capacity, ConceptSet.Of(Concept.Capacity), e => e.Says(Concept.Capacity)),
        Fundamental("output by name", 0, Flow, ConceptSet.Of(Concept.Production), e => e.Says(Concept.Production)),
        Fundamental("traffic and sales by name", 9, Volume, ConceptSet.Of(Concept.Volume), e => e.Says(Concept.Volume)),
        Fundamental("physical amount held by name", 9, Stock, ConceptSet.Of(Concept.PhysicalStock), e => e.Says(Concept.PhysicalStock)),
        Fundamental("physical amount used by name", 0, Flow, ConceptSet.Of(Concept.Use), e => e.Says(Concept.Use)),
        Number("number of people, things or events by name", 9, Count, Counted, e => e.SaysAny(Counted)),
        Number("number of something by name", 9, Count, ConceptSet.Of(Concept.CountWord), e => e.Says(Concept.CountWord)),
        Number("bare number", 9, Count, default, e => e.Unit.IsBareScale),
        new("nothing fits", 11, Family.NumericMeasurement, Other, default, _ => true),
    ];

    private static TypeRule Number(string name, int tieBreak, IndicatorType type, ConceptSet words, Func<IndicatorReading, bool> when) =>
        new(name, tieBreak, Family.NumericMeasurement, type, words, e => e.HasNoUnit && when(e));

    private static TypeRule Fundamental(string name, int tieBreak, IndicatorType type, ConceptSet words, Func<IndicatorReading, bool> when) =>
        new(name, tieBreak, Family.PhysicalFundamental, type, words, e => e.HasNoUnit && when(e));
}
