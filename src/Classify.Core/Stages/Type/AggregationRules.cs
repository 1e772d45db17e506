using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Rules;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using static Classify.Core.Taxonomy.TemporalAggregation;

namespace Classify.Core.Stages;

/// <summary>Proposes the temporal aggregation by type and name: the first row of the taxonomy, section 4, that applies.</summary>
internal static class AggregationRules
{
    private static readonly ConceptSet Scored = ConceptSet.Of(Concept.ScoreWord);
    private static readonly ConceptSet Things = ConceptSet.Of(Concept.CountOfThings);
    private static readonly ConceptSet Events = ConceptSet.Of(Concept.CountOfEvents);

    public static (TemporalAggregation Aggregation, double Confidence) Propose(
        TypePair pair, IndicatorReading reading, TimeResult time) => pair.Type switch
    {
        IndicatorType.Correlation or IndicatorType.Elasticity or IndicatorType.Multiplier => (NotApplicable, 0.97),
        IndicatorType.Rate when pair.Family == Family.ChangeMovement => (PeriodRate, 0.99),
        IndicatorType.Index or IndicatorType.Sentiment when IsScored(reading) && IsYearlyOrRarer(time) => (NotApplicable, 0.85),
        IndicatorType.Index when reading.Says(Concept.MarketIndex) => (PointInTime, 0.93),
        IndicatorType.Index or IndicatorType.Sentiment or IndicatorType.Duration => (PeriodAverage, 0.93),
        IndicatorType.Flow or IndicatorType.Volume or IndicatorType.Balance when reading.Unit.Kind == UnitKind.PhysicalRate => (PeriodAverage, 0.9),
        IndicatorType.Flow or IndicatorType.Volume or IndicatorType.Balance => (PeriodTotal, 0.97),
        IndicatorType.Count => OfCount(reading),
        _ => (PointInTime, 0.97),
    };

    private static (TemporalAggregation Aggregation, double Confidence) OfCount(IndicatorReading reading) => reading switch
    {
        _ when reading.Says(Concept.Rainfall) => (PeriodTotal, 0.9),
        _ when reading.Says(Concept.Weather) => (PeriodAverage, 0.9),
        _ when reading.SaysFirst(Events, Things) => (PeriodTotal, 0.93),
        _ when reading.SaysAny(Things) => (PointInTime, 0.95),
        _ => (PointInTime, 0.6),
    };

    private static bool IsScored(IndicatorReading reading) => reading.Unit.IsScore || reading.SaysAny(Scored);

    private static bool IsYearlyOrRarer(TimeResult time) =>
        time.ReportingFrequency is ReportingFrequency.Annual or ReportingFrequency.Irregular;
}
