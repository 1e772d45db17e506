using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using static Classify.Core.Taxonomy.Family;

namespace Classify.Core.Rules;

/// <summary>Exchange rates, yields and interest rates (taxonomy, tie-break 4).</summary>
internal static class PriceOfMoneyRules
{
    public static readonly TypeRule[] All =
    [
        Rule("exchange rate by unit", IndicatorType.Rate, Concept.ExchangeRate, e => e.Unit.Kind == UnitKind.ExchangeRate) with { ImpliesMoney = true },
        Rule("exchange rate by name", IndicatorType.Rate, Concept.ExchangeRate,
            e => e.Says(Concept.ExchangeRate) && !e.Says(Concept.PlainRatio) &&
                 (e.HasNoUnit || e.Unit.Kind is UnitKind.Money or UnitKind.MoneyPerUnit or UnitKind.Ratio or UnitKind.Count)) with { ImpliesMoney = true },
        Rule("currency by name", IndicatorType.Rate, Concept.CurrencyWord,
            e => e.Says(Concept.CurrencyWord) && e.Subject.TokenCount <= 2 && e.HasNoUnit) with { ImpliesMoney = true },
        Rule("yield of a security", IndicatorType.Yield, Concept.Yield,
            e => e.Says(Concept.Yield) && !e.Says(Concept.LendingBusiness) && !e.Says(Concept.Incidence) && IsPercentOrNothing(e)),
        Rule("interest rate", IndicatorType.Rate, Concept.InterestRate,
            e => e.Says(Concept.InterestRate) && IsPercentOrNothing(e)),
        Rule("loans or deposits at percent a year", IndicatorType.Rate, Concept.LendingBusiness,
            e => e.Says(Concept.LendingBusiness) && e.Unit.IsInterest),
        Rule("percent a year", IndicatorType.Rate, Concept.InterestRate, e => e.Unit.IsInterest && !e.Says(Concept.Incidence)),
    ];

    private static bool IsPercentOrNothing(IndicatorReading e) =>
        e.IsPercent || e.Unit.Kind is UnitKind.None or UnitKind.Other;

    private static TypeRule Rule(string name, IndicatorType type, Concept concept, Func<IndicatorReading, bool> when) =>
        new(name, 4, PriceValue, type, ConceptSet.Of(concept), when);
}
