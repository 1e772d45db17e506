namespace Classify.Core.Taxonomy;

/// <summary>Which types each family has (taxonomy, section 2). Every other pair is illegal.</summary>
public static class FamilyTypes
{
    private static readonly Dictionary<Family, IReadOnlyList<IndicatorType>> TypesByFamily =
        new()
        {
            [Family.PhysicalFundamental] =
                [IndicatorType.Stock, IndicatorType.Flow, IndicatorType.Balance, IndicatorType.Capacity, IndicatorType.Volume],
            [Family.NumericMeasurement] =
                [
                    IndicatorType.Other, IndicatorType.Count, IndicatorType.Percentage, IndicatorType.Ratio,
                    IndicatorType.Spread, IndicatorType.Share,
                ],
            [Family.PriceValue] = [IndicatorType.Price, IndicatorType.Rate, IndicatorType.Yield],
            [Family.ChangeMovement] = [IndicatorType.Rate, IndicatorType.Volatility, IndicatorType.Gap],
            [Family.CompositeDerived] =
                [IndicatorType.Index, IndicatorType.Correlation, IndicatorType.Elasticity, IndicatorType.Multiplier],
            [Family.Temporal] = [IndicatorType.Duration, IndicatorType.Probability, IndicatorType.Threshold],
            [Family.Qualitative] = [IndicatorType.Sentiment, IndicatorType.Allocation],
        };

    /// <summary>The types of <paramref name="family"/>, in the order of the guide.</summary>
    public static IReadOnlyList<IndicatorType> Of(Family family) => TypesByFamily[family];

    /// <summary>Whether <paramref name="type"/> is a type of <paramref name="family"/>.</summary>
    public static bool AreLegal(Family family, IndicatorType type) => TypesByFamily[family].Contains(type);
}
