using System.Text.Json.Serialization;

namespace Classify.Core.Taxonomy;

/// <summary>How often the series is published.</summary>
public enum ReportingFrequency
{
    [JsonStringEnumMemberName("daily")] Daily,
    [JsonStringEnumMemberName("weekly")] Weekly,
    [JsonStringEnumMemberName("monthly")] Monthly,
    [JsonStringEnumMemberName("quarterly")] Quarterly,
    [JsonStringEnumMemberName("semi-annual")] SemiAnnual,
    [JsonStringEnumMemberName("annual")] Annual,
    [JsonStringEnumMemberName("irregular")] Irregular,
}

/// <summary>What stretch of time one number stands for.</summary>
public enum TimeBasis
{
    [JsonStringEnumMemberName("per-period")] PerPeriod,
    [JsonStringEnumMemberName("point-in-time")] PointInTime,
    [JsonStringEnumMemberName("cumulative")] Cumulative,
}

/// <summary>The multiplier or unit class that the numbers are printed in.</summary>
public enum Scale
{
    [JsonStringEnumMemberName("raw-units")] RawUnits,
    [JsonStringEnumMemberName("hundreds")] Hundreds,
    [JsonStringEnumMemberName("thousands")] Thousands,
    [JsonStringEnumMemberName("millions")] Millions,
    [JsonStringEnumMemberName("billions")] Billions,
    [JsonStringEnumMemberName("trillions")] Trillions,
    [JsonStringEnumMemberName("percent")] Percent,
    [JsonStringEnumMemberName("index")] Index,
}

/// <summary>What kind of number the indicator is, at the coarse level.</summary>
public enum Family
{
    [JsonStringEnumMemberName("physical-fundamental")] PhysicalFundamental,
    [JsonStringEnumMemberName("numeric-measurement")] NumericMeasurement,
    [JsonStringEnumMemberName("price-value")] PriceValue,
    [JsonStringEnumMemberName("change-movement")] ChangeMovement,
    [JsonStringEnumMemberName("composite-derived")] CompositeDerived,
    [JsonStringEnumMemberName("temporal")] Temporal,
    [JsonStringEnumMemberName("qualitative")] Qualitative,
}

/// <summary>What kind of number the indicator is within its family; <see cref="Rate"/> exists in two families.</summary>
public enum IndicatorType
{
    [JsonStringEnumMemberName("stock")] Stock,
    [JsonStringEnumMemberName("flow")] Flow,
    [JsonStringEnumMemberName("balance")] Balance,
    [JsonStringEnumMemberName("capacity")] Capacity,
    [JsonStringEnumMemberName("volume")] Volume,
    [JsonStringEnumMemberName("other")] Other,
    [JsonStringEnumMemberName("count")] Count,
    [JsonStringEnumMemberName("percentage")] Percentage,
    [JsonStringEnumMemberName("ratio")] Ratio,
    [JsonStringEnumMemberName("spread")] Spread,
    [JsonStringEnumMemberName("share")] Share,
    [JsonStringEnumMemberName("price")] Price,
    [JsonStringEnumMemberName("rate")] Rate,
    [JsonStringEnumMemberName("yield")] Yield,
    [JsonStringEnumMemberName("volatility")] Volatility,
    [JsonStringEnumMemberName("gap")] Gap,
    [JsonStringEnumMemberName("index")] Index,
    [JsonStringEnumMemberName("correlation")] Correlation,
    [JsonStringEnumMemberName("elasticity")] Elasticity,
    [JsonStringEnumMemberName("multiplier")] Multiplier,
    [JsonStringEnumMemberName("duration")] Duration,
    [JsonStringEnumMemberName("probability")] Probability,
    [JsonStringEnumMemberName("threshold")] Threshold,
    [JsonStringEnumMemberName("sentiment")] Sentiment,
    [JsonStringEnumMemberName("allocation")] Allocation,
}

/// <summary>How values of the indicator relate to the period they are dated in.</summary>
public enum TemporalAggregation
{
    [JsonStringEnumMemberName("point-in-time")] PointInTime,
    [JsonStringEnumMemberName("period-total")] PeriodTotal,
    [JsonStringEnumMemberName("period-average")] PeriodAverage,
    [JsonStringEnumMemberName("period-rate")] PeriodRate,
    [JsonStringEnumMemberName("period-cumulative")] PeriodCumulative,
    [JsonStringEnumMemberName("not-applicable")] NotApplicable,
}

/// <summary>Whether a higher number is, by itself, better news for the economy described.</summary>
public enum HeatMapOrientation
{
    [JsonStringEnumMemberName("higher-is-positive")] HigherIsPositive,
    [JsonStringEnumMemberName("lower-is-positive")] LowerIsPositive,
    [JsonStringEnumMemberName("neutral")] Neutral,
}

/// <summary>What the values alone say about accumulation over time.</summary>
public enum CumulativePattern
{
    [JsonStringEnumMemberName("ytd")] YearToDate,
    [JsonStringEnumMemberName("running-total")] RunningTotal,
    [JsonStringEnumMemberName("periodic")] Periodic,
    [JsonStringEnumMemberName("unknown")] Unknown,
}
