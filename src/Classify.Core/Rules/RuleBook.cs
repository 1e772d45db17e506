namespace Classify.Core.Rules;

/// <summary>All rules, in the order in which they are tried: the tie-breaks of the taxonomy, section 2.</summary>
internal static class RuleBook
{
    public static readonly TypeRule[] Ordered =
    [
        .. CoefficientRules.All,
        .. ChangeRules.All,
        .. CompositeRules.All,
        .. PriceOfMoneyRules.All,
        .. MoneyRules.All,
        .. PercentRules.All,
        .. PhysicalRules.All,
        .. UnitlessRules.All,
    ];
}
