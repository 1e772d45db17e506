using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using static Classify.Core.Taxonomy.TemporalAggregation;

namespace Classify.Core.Stages;

/// <summary>
/// The temporal aggregation that the taxonomy, section 4, allows for a type under the evidence. Where it leaves a choice, as
/// between event and level for a count, the proposal decides.
/// </summary>
internal static class AggregationLabel
{
    public static TemporalAggregation Of(
        Family family,
        IndicatorType type,
        bool isMoney,
        TemporalAggregation proposed,
        in Accumulation accumulation,
        UnitKind unit,
        TimeResult time)
    {
        if (accumulation.IsCumulative)
        {
            return PeriodCumulative;
        }

        if (family == Family.ChangeMovement && type == IndicatorType.Rate)
        {
            return PeriodRate;
        }

        var isInterestRate = family == Family.PriceValue && type == IndicatorType.Rate && !isMoney;
        if (time.SaysAverage && !isInterestRate && type is not (IndicatorType.Index or IndicatorType.Yield))
        {
            return PeriodAverage;
        }

        return type switch
        {
            IndicatorType.Correlation or IndicatorType.Elasticity or IndicatorType.Multiplier => NotApplicable,
            IndicatorType.Flow or IndicatorType.Volume or IndicatorType.Balance => OfFlow(proposed, accumulation, unit),
            IndicatorType.Count => proposed switch
            {
                PointInTime or PeriodTotal or PeriodAverage => proposed,
                PeriodCumulative => accumulation.IsPeriodic ? PeriodTotal : PeriodCumulative,
                _ => PointInTime,
            },
            IndicatorType.Index => proposed is PointInTime or NotApplicable ? proposed : PeriodAverage,
            IndicatorType.Sentiment => proposed is NotApplicable ? NotApplicable : PeriodAverage,
            IndicatorType.Duration => PeriodAverage,
            IndicatorType.Other => proposed is PeriodRate or PeriodCumulative ? PointInTime : proposed,
            _ => PointInTime,
        };
    }

    private static TemporalAggregation OfFlow(TemporalAggregation proposed, in Accumulation accumulation, UnitKind unit) => proposed switch
    {
        PeriodCumulative when !accumulation.IsPeriodic => PeriodCumulative,
        PeriodAverage when unit is not (UnitKind.Money or UnitKind.Count) => PeriodAverage,
        _ => PeriodTotal,
    };
}
