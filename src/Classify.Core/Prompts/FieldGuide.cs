using Classify.Core.Stages;

namespace Classify.Core.Prompts;

/// <summary>What the other columns mean, in few words (taxonomy, sections 3, 4, 6 and 7).</summary>
internal static class FieldGuide
{
    /// <summary>The explanation of <paramref name="column"/>; null where the names of its values say enough.</summary>
    public static string? Of(string column) => column switch
    {
        LabelColumns.TemporalAggregation =>
            "temporal_aggregation: flows, events total; growth rate; YTD cumulative; non-market indices, surveys, durations average; yearly rankings not-applicable; else point-in-time.",
        LabelColumns.HeatMapOrientation =>
            "Neutral: prices, rates, money, credit, imports, population, spending, shares.",
        LabelColumns.IsCurrencyDenominated => "Money: amounts, prices, exchange rates; code if written.",
        LabelColumns.ReportingFrequency => "Frequency: by dates.",
        _ => null,
    };
}
