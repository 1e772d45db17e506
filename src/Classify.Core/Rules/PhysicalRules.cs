using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using static Classify.Core.Taxonomy.IndicatorType;

namespace Classify.Core.Rules;

/// <summary>Physical amounts, counts and lengths of time (taxonomy, tie-breaks 8 to 10).</summary>
internal static class PhysicalRules
{
    private static readonly ConceptSet Levels = ConceptSet.Of(Concept.PhysicalStock, Concept.MoneyStock);
    private static readonly ConceptSet Traded = ConceptSet.Of(Concept.Volume, Concept.PhysicalTrade);
    private static readonly ConceptSet Changes = ConceptSet.Of(Concept.AmountChange, Concept.Change);
    private static readonly ConceptSet Counted = ConceptSet.Of(Concept.CountOfThings, Concept.CountOfEvents);
    private static readonly ConceptSet Readings = ConceptSet.Of(Concept.Weather, Concept.Rainfall);

    public static readonly TypeRule[] All =
    [
        Fundamental("change of a level", 8, Balance, Changes, e => IsQuantity(e) && e.SaysAny(Changes)),
        Fundamental("change of a level by its unit", 8, Balance, default, e => IsQuantity(e) && e.Unit.SaysNetFlows),
        Fundamental("level with values below zero", 8, Balance, default,
            e => IsQuantity(e) && e.HasNegativeValues && !IsReading(e)),
        new("length of time", 10, Family.Temporal, Duration, ConceptSet.Of(Concept.Duration), e => e.Unit.Kind == UnitKind.Duration && !e.Says(Concept.RatioWord)),
        new("reading", 0, Family.NumericMeasurement, Count, Readings, e => IsQuantity(e) && IsReading(e)),
        Fundamental("capacity", 0, Capacity, ConceptSet.Of(Concept.Capacity), e => IsQuantity(e) && e.Says(Concept.Capacity)),
        Fundamental("physical output", 0, Flow, ConceptSet.Of(Concept.Production),
            e => IsQuantity(e) && e.Says(Concept.Production) && !e.SaysFirst(Traded.Union(Levels), ConceptSet.Of(Concept.Production))),
        Fundamental("traffic, trade and sales in units", 9, Volume, Traded, e => IsPhysical(e) && e.SaysAny(Traded) && !e.SaysFirst(Levels, Traded)),
        Fundamental("physical amount held", 9, Stock, Levels, e => IsPhysical(e) && (e.SaysAny(Levels) || e.Unit.IsArea)),
        Fundamental("physical amount used", 0, Flow, ConceptSet.Of(Concept.Use), e => IsPhysical(e) && e.Says(Concept.Use)),
        Fundamental("physical amount", 0, Flow, default, IsPhysical),
        Fundamental("traffic and sales in units", 9, Volume, ConceptSet.Of(Concept.Volume),
            e => e.Unit.Kind == UnitKind.Count && !e.Unit.IsBareScale && e.Says(Concept.Volume) && e.SaysFirst(ConceptSet.Of(Concept.Volume), Counted)),
        Fundamental("things held", 9, Stock, ConceptSet.Of(Concept.PhysicalStock),
            e => e.Unit.Kind == UnitKind.Count && !e.Unit.IsBareScale && e.Says(Concept.PhysicalStock) && !e.SaysAny(Counted)),
        new("number of people, things or events", 9, Family.NumericMeasurement, Count, Counted, e => e.Unit.Kind == UnitKind.Count && !e.Unit.IsBareScale && e.SaysAny(Counted)),
        new("number of people, things or events by unit", 9, Family.NumericMeasurement, Count, default, e => e.Unit.Kind == UnitKind.Count && !e.Unit.IsBareScale),
    ];

    private static bool IsPhysical(IndicatorReading e) => e.Unit.Kind is UnitKind.Physical or UnitKind.PhysicalRate;

    private static bool IsReading(IndicatorReading e) =>
        e.SaysAny(Readings) || (e.Unit is { Kind: UnitKind.Physical, IsReading: true } && !e.Says(Concept.Production) && !e.Says(Concept.Use));

    private static bool IsQuantity(IndicatorReading e) => IsPhysical(e) || e.Unit.Kind == UnitKind.Count;

    private static TypeRule Fundamental(
        string name, int tieBreak, IndicatorType type, ConceptSet words, Func<IndicatorReading, bool> when) =>
        new(name, tieBreak, Family.PhysicalFundamental, type, words, when);
}
