using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Which types can be amounts of money (taxonomy, section 3).</summary>
internal static class MoneyTypes
{
    /// <summary>False where the number is a percentage, an index, a number of things or a length of time by its very type.</summary>
    public static bool MayBeMoney(Family family, IndicatorType type) => type switch
    {
        IndicatorType.Rate => family == Family.PriceValue,
        IndicatorType.Count or IndicatorType.Percentage or IndicatorType.Share or IndicatorType.Yield
            or IndicatorType.Volatility or IndicatorType.Index or IndicatorType.Correlation or IndicatorType.Elasticity
            or IndicatorType.Multiplier or IndicatorType.Duration or IndicatorType.Probability or IndicatorType.Sentiment => false,
        _ => true,
    };
}
