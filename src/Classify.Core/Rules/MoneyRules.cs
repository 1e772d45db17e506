using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using static Classify.Core.Taxonomy.IndicatorType;

namespace Classify.Core.Rules;

/// <summary>Amounts of money (taxonomy, tie-breaks 5 and 7).</summary>
internal static class MoneyRules
{
    private static readonly ConceptSet Output = ConceptSet.Of(Concept.MoneyFlow, Concept.RatioWord);
    private static readonly ConceptSet Moves = ConceptSet.Of(Concept.MoneyFlow, Concept.FlowWord);
    private static readonly ConceptSet Stocks = ConceptSet.Of(Concept.MoneyStock, Concept.PhysicalStock);
    private static readonly ConceptSet Prices = ConceptSet.Of(Concept.PriceWord);
    private static readonly ConceptSet Wages = ConceptSet.Of(Concept.FlowWord, Concept.PriceWord);
    private static readonly ConceptSet Labour = ConceptSet.Of(Concept.WagePrice, Concept.CountOfThings);

    /// <summary>The rules for a number that its unit shows to be money.</summary>
    public static readonly TypeRule[] All =
    [
        new("output for each unit of an input", 7, Family.NumericMeasurement, Ratio, Output,
            e => e.Unit.Kind == UnitKind.MoneyPerUnit && (e.Unit.IsOfOutput || e.Says(Concept.Productivity) || (e.SaysAny(Output) && !e.Unit.IsPerTime && !e.SaysAny(Prices) && !e.Says(Concept.FlowWord)))),
        new("amount a day or a month", 5, Family.PhysicalFundamental, Flow, ConceptSet.Of(Concept.MoneyFlow),
            e => e.Unit is { Kind: UnitKind.MoneyPerUnit, IsPerTime: true } && e.Says(Concept.MoneyFlow) && !e.Says(Concept.WagePrice) && !e.SaysAny(Wages)),
        new("money for each unit of a good", 5, Family.PriceValue, Price, ConceptSet.Of(Concept.PriceWord, Concept.WagePrice, Concept.Commodity),
            e => e.Unit.Kind == UnitKind.MoneyPerUnit && !e.Says(Concept.Balance)),
        .. ByMeaning(e => e.Unit.Kind is UnitKind.Money or UnitKind.MoneyPerUnit, impliesMoney: false),
        new("amount of money", 5, Family.PhysicalFundamental, Flow, default, e => e.Unit.Kind == UnitKind.Money),
    ];

    /// <summary>What an amount of money is by the words of its name, for numbers that <paramref name="isMoney"/> accepts.</summary>
    public static IEnumerable<TypeRule> ByMeaning(Func<IndicatorReading, bool> isMoney, bool impliesMoney)
    {
        TypeRule Rule(string name, Family family, IndicatorType type, ConceptSet words, Func<IndicatorReading, bool> when) =>
            new(name, 5, family, type, words, e => isMoney(e) && when(e)) { ImpliesMoney = impliesMoney };

        TypeRule Amount(string name, IndicatorType type, ConceptSet words, Func<IndicatorReading, bool> when) =>
            Rule(name, Family.PhysicalFundamental, type, words, when);

        return
        [
            Rule("price of labour", Family.PriceValue, Price, Labour, e => e.Says(Concept.WagePrice)),
            Amount("net position", Stock, ConceptSet.Of(Concept.NetPosition), e => e.Says(Concept.NetPosition) && !e.Unit.SaysNetFlows && !e.Says(Concept.Transactions) && !e.Says(Concept.AmountChange)),
            Amount("net flow by its code", Balance, default, e => e.Unit.SaysNetFlows),
            Amount("payments by their code", Flow, default, e => e.Unit.SaysPayments),
            Amount("debt outstanding by its code", Stock, default, e => e.Unit.SaysOutstanding && !e.Says(Concept.Transactions)),
            Amount("transactions", Balance, ConceptSet.Of(Concept.Transactions), e => e.Says(Concept.Transactions)),
            Amount("change of an amount", Balance, ConceptSet.Of(Concept.AmountChange), e => e.Says(Concept.AmountChange)) with { TieBreak = 8 },
            Amount("change of an amount outstanding", Balance, ConceptSet.Of(Concept.Change), e => e.Says(Concept.Change) && e.SaysAny(Stocks)) with { TieBreak = 8 },
            Amount("direct investment", Flow, ConceptSet.Of(Concept.DirectInvestmentFlow),
                e => e.Says(Concept.DirectInvestmentFlow) && !e.Says(Concept.Balance) && !e.Says(Concept.StockWord)),
            Amount("credit or debit of an account", Flow, ConceptSet.Of(Concept.AccountEntry),
                e => e.Says(Concept.AccountEntry) && (e.Says(Concept.Balance) || e.Says(Concept.BalanceHeading)) && !e.Says(Concept.NetWord)),
            Amount("net of two flows", Balance, ConceptSet.Of(Concept.Balance), e => e.Says(Concept.Balance)),
            Amount("net amount", Balance, ConceptSet.Of(Concept.NetWord), e => e.Says(Concept.NetWord) && !e.SaysFirst(Stocks, Moves)),
            Rule("price", Family.PriceValue, Price, Prices, e => e.SaysFirst(Prices, Moves.Union(Stocks))),
            Amount("payments of a period", Flow, ConceptSet.Of(Concept.FlowWord), e => e.Says(Concept.FlowWord) && !e.SaysFirst(Stocks, ConceptSet.Of(Concept.FlowWord)) || e.Says(Concept.FlowWord) && !e.SaysAny(Stocks)),
            Amount("amount outstanding", Stock, Stocks, e => e.SaysFirst(Stocks, Moves)),
            Amount("amount of a period", Flow, Moves, e => e.SaysAny(Moves)),
            Amount("account of two flows", Balance, ConceptSet.Of(Concept.BalanceHeading), e => e.Says(Concept.BalanceHeading)),
            Amount("change of an amount", Balance, ConceptSet.Of(Concept.Change), e => e.Says(Concept.Change)) with { TieBreak = 8 },
            Rule("price of a commodity", Family.PriceValue, Price, ConceptSet.Of(Concept.Commodity), e => e.Says(Concept.Commodity) && !e.Says(Concept.Production) && !e.Says(Concept.Volume)),
            Amount("value sold or traded", Flow, ConceptSet.Of(Concept.Volume, Concept.Production), e => e.Says(Concept.Volume) || e.Says(Concept.Production)),
        ];
    }
}
