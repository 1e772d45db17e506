using Classify.Core.Stages;

namespace Classify.Core.Prompts;

/// <summary>The columns that a model decides. The others follow from these and the evidence: see <see cref="Derive"/>.</summary>
internal static class AskedColumns
{
    /// <summary>In the order they are asked in: each depends on those before it only.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        LabelColumns.Family, LabelColumns.IndicatorType, LabelColumns.TemporalAggregation, LabelColumns.HeatMapOrientation,
        LabelColumns.IsCurrencyDenominated, LabelColumns.DetectedCurrency, LabelColumns.Scale, LabelColumns.ReportingFrequency,
    ];

    /// <summary>Those among <paramref name="fields"/>, in order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> fields) => [.. All.Where(fields.Contains)];

    /// <summary>
    /// What has to be answered to settle <paramref name="objections"/>: the columns themselves, those they follow from, and
    /// those that are only right together.
    /// </summary>
    public static IReadOnlyList<string> ToSettle(IReadOnlyList<string> objections)
    {
        var columns = objections.SelectMany(WithRelated).ToHashSet();
        return [.. All.Where(columns.Contains)];
    }

    private static string[] WithRelated(string column) => column switch
    {
        LabelColumns.Family or LabelColumns.IndicatorType => [LabelColumns.Family, LabelColumns.IndicatorType],
        LabelColumns.IsCurrencyDenominated or LabelColumns.DetectedCurrency =>
            [LabelColumns.IsCurrencyDenominated, LabelColumns.DetectedCurrency],
        LabelColumns.TimeBasis or LabelColumns.IsCumulative or LabelColumns.CumulativePattern => [LabelColumns.TemporalAggregation],
        _ => [column],
    };
}
