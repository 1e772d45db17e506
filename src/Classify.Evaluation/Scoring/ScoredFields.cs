namespace Classify.Evaluation.Scoring;

/// <summary>The fields that are scored, by the names of the interface.</summary>
public static class ScoredFields
{
    public const string Family = "family";
    public const string IndicatorType = "indicator_type";
    public const string TemporalAggregation = "temporal_aggregation";
    public const string TimeBasis = "time_basis";
    public const string IsCurrencyDenominated = "is_currency_denominated";
    public const string Currency = "currency";
    public const string HeatMapOrientation = "heat_map_orientation";
    public const string Scale = "scale";

    /// <summary>Every field, in the order of the guide.</summary>
    public static readonly IReadOnlyList<string> All =
        [Family, IndicatorType, TemporalAggregation, TimeBasis, IsCurrencyDenominated, Currency, HeatMapOrientation, Scale];

    /// <summary>
    /// The fields that must all be right for a line to be jointly right. Each has a confidence of its own; together they are
    /// the pool in which confidence is measured.
    /// </summary>
    public static readonly IReadOnlyList<string> Joint =
        [Family, IndicatorType, TemporalAggregation, IsCurrencyDenominated, HeatMapOrientation];
}
