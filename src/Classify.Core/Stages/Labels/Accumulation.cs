using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>What name and values together say about accumulation, given the type (taxonomy, sections 4 and 8).</summary>
/// <param name="IsCumulative">The series is a running total: named so, or shown with confidence of at least 0.8.</param>
/// <param name="IsPeriodic">The values show, with confidence of at least 0.8, that it is none.</param>
/// <param name="IsUnknown">The series is too short to tell, and nothing else says so.</param>
internal readonly record struct Accumulation(bool IsCumulative, bool IsPeriodic, bool IsUnknown)
{
    private const double Sure = 0.8;
    private const int MinPoints = 3;

    public static Accumulation Of(IndicatorType type, TemporalAggregation proposed, TimeResult time)
    {
        var canAccumulate = type is IndicatorType.Flow or IndicatorType.Volume or IndicatorType.Balance or IndicatorType.Count;
        var pattern = PatternOf(type, proposed, time);
        var isSure = time.CumulativeConfidence >= Sure;
        var isShown = isSure && (pattern is CumulativePattern.YearToDate or CumulativePattern.RunningTotal);
        return new Accumulation(
            canAccumulate && (time.SaysCumulative || isShown),
            isSure && pattern == CumulativePattern.Periodic && !time.SaysCumulative,
            canAccumulate && !time.SaysCumulative && time.UsableValues < MinPoints);
    }

    /// <summary>
    /// The pattern of the values, given what they are. A growing level, such as a population, never falls either: only
    /// what happens in a period can be a running total.
    /// </summary>
    public static CumulativePattern PatternOf(IndicatorType type, TemporalAggregation aggregation, TimeResult time)
    {
        var canRun = type is IndicatorType.Flow or IndicatorType.Volume ||
                     (type is IndicatorType.Count && (aggregation is TemporalAggregation.PeriodTotal or TemporalAggregation.PeriodCumulative));
        return time.CumulativePattern == CumulativePattern.RunningTotal && !canRun ? CumulativePattern.Periodic : time.CumulativePattern;
    }
}
