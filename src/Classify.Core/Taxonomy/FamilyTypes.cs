namespace Classify.Core.Taxonomy;

/// <summary>Which types each family has (taxonomy, section 2). Every other pair is illegal.</summary>
public static class FamilyTypes
{
    private static readonly IndicatorType[] PhysicalFundamental =
        [IndicatorType.Stock, IndicatorType.Flow, IndicatorType.Balance, IndicatorType.Capacity, IndicatorType.Volume];

    private static readonly IndicatorType[] NumericMeasurement =
        [IndicatorType.Other, IndicatorType.Count, IndicatorType.Percentage, IndicatorType.Ratio, IndicatorType.Spread, IndicatorType.Share];

    private static readonly IndicatorType[] PriceValue =
        [IndicatorType.Price, IndicatorType.Rate, IndicatorType.Yield];

    private static readonly IndicatorType[] ChangeMovement =
        [IndicatorType.Rate, IndicatorType.Volatility, IndicatorType.Gap];

    private static readonly IndicatorType[] CompositeDerived =
        [IndicatorType.Index, IndicatorType.Correlation, IndicatorType.Elasticity, IndicatorType.Multiplier];

    private static readonly IndicatorType[] Temporal =
        [IndicatorType.Duration, IndicatorType.Probability, IndicatorType.Threshold];

    private static readonly IndicatorType[] Qualitative =
        [IndicatorType.Sentiment, IndicatorType.Allocation];

    /// <summary>The types of <paramref name="family"/>, in the order of the guide.</summary>
    public static IReadOnlyList<IndicatorType> Of(Family family) => ListOf(family);

    /// <summary>Whether <paramref name="type"/> is a type of <paramref name="family"/>.</summary>
    public static bool AreLegal(Family family, IndicatorType type) => Array.IndexOf(ListOf(family), type) >= 0;

    // No dictionary: one with an enum for its key costs more to compile than it saves.
    private static IndicatorType[] ListOf(Family family) => family switch
    {
        Family.PhysicalFundamental => PhysicalFundamental,
        Family.NumericMeasurement => NumericMeasurement,
        Family.PriceValue => PriceValue,
        Family.ChangeMovement => ChangeMovement,
        Family.CompositeDerived => CompositeDerived,
        Family.Temporal => Temporal,
        Family.Qualitative => Qualitative,
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "Not a family."),
    };
}
