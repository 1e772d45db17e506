using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Whether the number itself can be an amount of money (taxonomy, section 3).</summary>
internal static class MoneyLabel
{
    public static bool IsMoney(Family family, IndicatorType type, bool proposed, UnitKind unit) => proposed && type switch
    {
        IndicatorType.Stock or IndicatorType.Flow or IndicatorType.Balance or IndicatorType.Price or IndicatorType.Threshold or IndicatorType.Other => true,
        IndicatorType.Volume or IndicatorType.Gap or IndicatorType.Spread => unit is UnitKind.Money or UnitKind.MoneyPerUnit,
        IndicatorType.Rate => family == Family.PriceValue && unit is not (UnitKind.Percent or UnitKind.PercentOf or UnitKind.PercentChange),
        _ => false,
    };
}
