using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Repairs an illegal pair of family and type: the family stays, the type becomes the nearest one of it.</summary>
internal static class NearestType
{
    public static IndicatorType Of(Family family, IndicatorType type, UnitKind unit)
    {
        if (FamilyTypes.AreLegal(family, type))
        {
            return type;
        }

        return family switch
        {
            Family.PhysicalFundamental => type is IndicatorType.Count ? IndicatorType.Volume : IndicatorType.Flow,
            Family.NumericMeasurement => OfMeasurement(type, unit),
            Family.PriceValue => unit is UnitKind.Money or UnitKind.MoneyPerUnit ? IndicatorType.Price : IndicatorType.Rate,
            Family.ChangeMovement => type is IndicatorType.Spread ? IndicatorType.Gap : IndicatorType.Rate,
            Family.CompositeDerived => IndicatorType.Index,
            Family.Temporal => type is IndicatorType.Percentage ? IndicatorType.Probability : IndicatorType.Duration,
            _ => type is IndicatorType.Share ? IndicatorType.Allocation : IndicatorType.Sentiment,
        };
    }

    private static IndicatorType OfMeasurement(IndicatorType type, UnitKind unit) => (type, unit) switch
    {
        (IndicatorType.Gap, _) => IndicatorType.Spread,
        (IndicatorType.Allocation, _) => IndicatorType.Share,
        (_, UnitKind.Percent) => IndicatorType.Percentage,
        (_, UnitKind.PercentOf or UnitKind.Ratio) => IndicatorType.Ratio,
        (IndicatorType.Volume, _) or (_, UnitKind.Count) => IndicatorType.Count,
        _ => IndicatorType.Other,
    };
}
