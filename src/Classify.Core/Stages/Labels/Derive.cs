using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>
/// Makes the dependent labels legal and consistent with each other and with the evidence (taxonomy, sections 3, 4, 5 and 7).
/// Runs after stage <c>type</c> and after every correction, by model or human; what is stored is always its output.
/// </summary>
public static class Derive
{
    /// <summary>
    /// The legal labels nearest to <paramref name="proposed"/>. Idempotent: deriving its own output changes nothing.
    /// Never throws for any combination of enum members.
    /// </summary>
    public static ClassificationLabels Labels(ClassificationLabels proposed, NormalizationResult normalization, TimeResult time)
    {
        var type = NearestType.Of(proposed.Family, proposed.IndicatorType, normalization.UnitKind);
        var isMoney = MoneyLabel.IsMoney(proposed.Family, type, proposed.IsCurrencyDenominated, normalization.UnitKind);
        var accumulation = Accumulation.Of(type, proposed.TemporalAggregation, time);
        var aggregation = AggregationLabel.Of(proposed.Family, type, isMoney, proposed.TemporalAggregation, accumulation, normalization.UnitKind, time);
        return proposed with
        {
            IndicatorType = type,
            IsCurrencyDenominated = isMoney,
            DetectedCurrency = isMoney ? proposed.DetectedCurrency : null,
            Scale = ScaleLabel.Of(proposed.Family, type, isMoney, proposed.Scale, normalization),
            TemporalAggregation = aggregation,
            TimeBasis = BasisOf(type, aggregation),
            CumulativePattern = Accumulation.PatternOf(type, aggregation, time),
            IsCumulative = aggregation == TemporalAggregation.PeriodCumulative ? true : accumulation.IsUnknown ? null : false,
        };
    }

    // Taxonomy, section 5.
    private static TimeBasis BasisOf(IndicatorType type, TemporalAggregation aggregation) => aggregation switch
    {
        TemporalAggregation.PeriodCumulative => TimeBasis.Cumulative,
        TemporalAggregation.PeriodTotal or TemporalAggregation.PeriodRate => TimeBasis.PerPeriod,
        TemporalAggregation.PeriodAverage when type is IndicatorType.Flow or IndicatorType.Volume or IndicatorType.Balance => TimeBasis.PerPeriod,
        _ => TimeBasis.PointInTime,
    };
}
