namespace Classify.Core.Stages;

/// <summary>The column names of the labels: the vocabulary of questions, answers, objections and corrections.</summary>
public static class LabelColumns
{
    public const string ReportingFrequency = "reporting_frequency";
    public const string TimeBasis = "time_basis";
    public const string Scale = "scale";
    public const string IsCurrencyDenominated = "is_currency_denominated";
    public const string DetectedCurrency = "detected_currency";
    public const string Family = "family";
    public const string IndicatorType = "indicator_type";
    public const string TemporalAggregation = "temporal_aggregation";
    public const string HeatMapOrientation = "heat_map_orientation";
    public const string IsCumulative = "is_cumulative";
    public const string CumulativePattern = "cumulative_pattern";

    /// <summary>Every label column, in the order of the table.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ReportingFrequency, TimeBasis, Scale, IsCurrencyDenominated, DetectedCurrency, Family, IndicatorType,
        TemporalAggregation, HeatMapOrientation, IsCumulative, CumulativePattern,
    ];

    /// <summary>What a model is asked when stage <c>time</c> is open.</summary>
    public static IReadOnlyList<string> OfTime { get; } = [ReportingFrequency, TimeBasis];

    /// <summary>What a model is asked when stage <c>family</c> is open.</summary>
    public static IReadOnlyList<string> OfFamily { get; } = [Family];

    /// <summary>What a model is asked when stage <c>type</c> is open.</summary>
    public static IReadOnlyList<string> OfType { get; } = [IndicatorType, TemporalAggregation, HeatMapOrientation];

    /// <summary>What a model is asked when the currency is in doubt.</summary>
    public static IReadOnlyList<string> OfCurrency { get; } = [IsCurrencyDenominated, DetectedCurrency, Scale];
}
