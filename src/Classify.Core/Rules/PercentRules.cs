using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using static Classify.Core.Taxonomy.IndicatorType;

namespace Classify.Core.Rules;

/// <summary>Percentages, ratios and shares (taxonomy, tie-breaks 6 and 7).</summary>
internal static class PercentRules
{
    private static readonly ConceptSet Incidences = ConceptSet.Of(Concept.Incidence, Concept.TaxRate);
    private static readonly ConceptSet Ratios = ConceptSet.Of(Concept.RatioWord, Concept.PlainRatio);
    private static readonly ConceptSet Counted = ConceptSet.Of(Concept.CountOfThings, Concept.CountOfEvents);
    private static readonly ConceptSet Components = ConceptSet.Of(Concept.OutputComponent, Concept.ShareWord);
    private static readonly ConceptSet NotAComponent = ConceptSet.Of(
        Concept.Trade, Concept.DebtLike, Concept.Balance, Concept.MoneyStock, Concept.FlowWord, Concept.DirectInvestmentFlow);

    public static readonly TypeRule[] All =
    [
        Rule("ratio by name", Ratio, ConceptSet.Of(Concept.PlainRatio), e => e.IsPercent && e.Says(Concept.PlainRatio)),
        Rule("share of one sex", Share, default, e => IsOfSex(e)),
        Rule("gross against the age group", Ratio, default, e => e.Unit.Kind == UnitKind.PercentOf && e.Unit.Denominator == "gross"),
        Rule("net of the age group", Percentage, default, e => e.Unit.Kind == UnitKind.PercentOf && e.Unit.Denominator == "net"),
        Rule("composition", Share, ConceptSet.Of(Concept.Composition),
            e => e.Unit.Kind == UnitKind.PercentOf && e.Says(Concept.Composition) && !e.IsOf(Concept.OfOutput) && !e.SaysFirst(Incidences, ConceptSet.Of(Concept.Composition))),
        Rule("rate of people, things or events", Percentage, Counted, e => e.Unit is { Kind: UnitKind.Other, IsRate: true } && e.SaysAny(Counted)),
        Rule("tax or tariff rate", Percentage, ConceptSet.Of(Concept.TaxRate), e => e.IsPercent && e.Says(Concept.TaxRate) && !e.IsOf(Concept.OfOutput)),
        Rule("share by name", Share, ConceptSet.Of(Concept.ShareWord),
            e => (e.IsPercent || e.Unit.Kind == UnitKind.Ratio) && e.Says(Concept.ShareWord) && !e.Says(Concept.Incidence) && !e.IsOf(Concept.OfOutput)),
        Rule("incidence, access or use", Percentage, Incidences, e => e.IsPercent && e.Says(Concept.Incidence) && !e.IsOf(Concept.OfOutput)),
        Rule("against another quantity", Ratio, default, e => e.IsOf(Concept.OfRest)),
        Rule("component of output", Share, Components,
            e => e.IsOf(Concept.OfOutput) && e.SaysAny(Components) && !e.SaysAny(NotAComponent)),
        Rule("against output", Ratio, default, e => e.IsOf(Concept.OfOutput)),
        Rule("ratio by name", Ratio, Ratios, e => e.IsPercent && e.SaysAny(Ratios)),
        Rule("part of people or firms", Percentage, default, e => e.IsOf(Concept.OfPeople)),
        Rule("part of an area", Share, default, e => e.IsOf(Concept.OfArea)),
        Rule("debt against trade", Ratio, ConceptSet.Of(Concept.DebtLike), e => e.IsOf(Concept.OfTrade) && e.Says(Concept.DebtLike)),
        Rule("part of trade", Share, default, e => e.IsOf(Concept.OfTrade)),
        Rule("interest against revenue", Ratio, ConceptSet.Of(Concept.DebtLike),
            e => e.IsOf(Concept.OfGovernmentMoney) && e.Says(Concept.DebtLike) && e.Unit.Denominator?.Contains("revenue", StringComparison.Ordinal) == true),
        Rule("part of public money", Share, default, e => e.IsOf(Concept.OfGovernmentMoney)),
        Rule("part of debt", Share, ConceptSet.Of(Concept.DebtLike), e => e.IsOf(Concept.OfDebt) && e.Says(Concept.MoneyStock) && !e.Says(Concept.ReserveAsset)),
        Rule("against debt", Ratio, default, e => e.IsOf(Concept.OfDebt)),
        Rule("against energy", Ratio, ConceptSet.Of(Concept.Trade), e => e.IsOf(Concept.OfEnergy) && (e.Says(Concept.Trade) || e.Says(Concept.PhysicalTrade))),
        Rule("part of energy", Share, default, e => e.IsOf(Concept.OfEnergy)),
        Rule("part of a total", Share, default, e => e.IsOf(Concept.OfTotal)),
        Rule("percent of something", Ratio, default, e => e.Unit.Kind == UnitKind.PercentOf),
        Rule("percent that the name explains", Percentage, default, e => e.Unit.Kind == UnitKind.Percent),
        Rule("one quantity per unit of another", Ratio, Ratios, e => e.Unit.Kind == UnitKind.Ratio || (e.Unit.Kind == UnitKind.Duration && e.Says(Concept.RatioWord))) with { TieBreak = 7 },
        Rule("physical amount per head", Ratio, ConceptSet.Of(Concept.PerHead),
            e => e.Unit.Kind is UnitKind.Physical or UnitKind.PhysicalRate && (e.Unit.IsPerHead || e.Says(Concept.PerHead) || e.Says(Concept.RatioWord))) with { TieBreak = 7 },
    ];

    private static bool IsOfSex(IndicatorReading e) =>
        e.Unit is { Kind: UnitKind.PercentOf, Denominator: "female" or "male" or "females" or "males" or "women" or "girls" };

    private static TypeRule Rule(string name, IndicatorType type, ConceptSet words, Func<IndicatorReading, bool> when) =>
        new(name, 6, Family.NumericMeasurement, type, words, when);
}
