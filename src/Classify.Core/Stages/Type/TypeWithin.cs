using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;
using Classify.Core.Text;

namespace Classify.Core.Stages;

/// <summary>The type of a family that no rule explains: a family that a model or a human chose against the rules.</summary>
internal static class TypeWithin
{
    /// <summary>The likeliest type of <paramref name="family"/> by the kind of unit and the words of the name.</summary>
    public static IndicatorType Default(Family family, IndicatorReading reading) => family switch
    {
        Family.PhysicalFundamental => OfAmount(reading),
        Family.NumericMeasurement => reading.Unit.Kind switch
        {
            UnitKind.Percent => IndicatorType.Percentage,
            UnitKind.PercentOf or UnitKind.Ratio or UnitKind.MoneyPerUnit => IndicatorType.Ratio,
            UnitKind.Count or UnitKind.Physical => IndicatorType.Count,
            _ => IndicatorType.Other,
        },
        Family.PriceValue => reading.Unit.IsMoney ? IndicatorType.Price : IndicatorType.Rate,
        Family.ChangeMovement => IndicatorType.Rate,
        Family.CompositeDerived => IndicatorType.Index,
        Family.Temporal => reading.IsPercent ? IndicatorType.Probability : IndicatorType.Duration,
        _ => reading.IsPercent ? IndicatorType.Allocation : IndicatorType.Sentiment,
    };

    private static IndicatorType OfAmount(IndicatorReading reading) => reading switch
    {
        _ when reading.Says(Concept.Balance) || reading.Says(Concept.AmountChange) => IndicatorType.Balance,
        _ when reading.Says(Concept.Capacity) => IndicatorType.Capacity,
        _ when reading.Says(Concept.MoneyStock) || reading.Says(Concept.PhysicalStock) => IndicatorType.Stock,
        _ when reading.Says(Concept.Volume) => IndicatorType.Volume,
        _ => IndicatorType.Flow,
    };
}
