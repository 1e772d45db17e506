using Classify.Core.Normalization;
using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Reads and writes one label by its column name, in its text form.</summary>
public static class LabelText
{
    private const string True = "true";
    private const string False = "false";

    /// <summary>The wire name of the label in <paramref name="column"/>; null where the label itself is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The column is none of <see cref="LabelColumns.All"/>.</exception>
    public static string? Of(ClassificationLabels labels, string column) => column switch
    {
        LabelColumns.ReportingFrequency => WireName.Of(labels.ReportingFrequency),
        LabelColumns.TimeBasis => WireName.Of(labels.TimeBasis),
        LabelColumns.Scale => WireName.Of(labels.Scale),
        LabelColumns.IsCurrencyDenominated => labels.IsCurrencyDenominated ? True : False,
        LabelColumns.DetectedCurrency => labels.DetectedCurrency,
        LabelColumns.Family => WireName.Of(labels.Family),
        LabelColumns.IndicatorType => WireName.Of(labels.IndicatorType),
        LabelColumns.TemporalAggregation => WireName.Of(labels.TemporalAggregation),
        LabelColumns.HeatMapOrientation => WireName.Of(labels.HeatMapOrientation),
        LabelColumns.IsCumulative => labels.IsCumulative switch { true => True, false => False, null => null },
        LabelColumns.CumulativePattern => WireName.Of(labels.CumulativePattern),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a label column."),
    };

    /// <summary>
    /// The labels with one of them replaced; null where the column or the text is none of the closed lists. The result may
    /// be an illegal combination: <see cref="Derive"/> and <see cref="FamilyTypes"/> judge that.
    /// </summary>
    public static ClassificationLabels? With(ClassificationLabels labels, string column, string? text) => column switch
    {
        LabelColumns.ReportingFrequency =>
            WireName.TryParse<ReportingFrequency>(text, out var value) ? labels with { ReportingFrequency = value } : null,
        LabelColumns.TimeBasis => WireName.TryParse<TimeBasis>(text, out var value) ? labels with { TimeBasis = value } : null,
        LabelColumns.Scale => WireName.TryParse<Scale>(text, out var value) ? labels with { Scale = value } : null,
        LabelColumns.IsCurrencyDenominated => Flag(text) is { } value ? labels with { IsCurrencyDenominated = value } : null,
        LabelColumns.DetectedCurrency =>
            text is null || CurrencyCodes.Find(text) is not null ? labels with { DetectedCurrency = text } : null,
        LabelColumns.Family => WireName.TryParse<Family>(text, out var value) ? labels with { Family = value } : null,
        LabelColumns.IndicatorType =>
            WireName.TryParse<IndicatorType>(text, out var value) ? labels with { IndicatorType = value } : null,
        LabelColumns.TemporalAggregation =>
            WireName.TryParse<TemporalAggregation>(text, out var value) ? labels with { TemporalAggregation = value } : null,
        LabelColumns.HeatMapOrientation =>
            WireName.TryParse<HeatMapOrientation>(text, out var value) ? labels with { HeatMapOrientation = value } : null,
        LabelColumns.IsCumulative => text is null || Flag(text) is not null ? labels with { IsCumulative = Flag(text) } : null,
        LabelColumns.CumulativePattern =>
            WireName.TryParse<CumulativePattern>(text, out var value) ? labels with { CumulativePattern = value } : null,
        _ => null,
    };

    /// <summary>What <paramref name="column"/> may hold, as a readable phrase; null where there is no such column.</summary>
    public static string? Allowed(string column) => column switch
    {
        LabelColumns.ReportingFrequency => OneOf<ReportingFrequency>(),
        LabelColumns.TimeBasis => OneOf<TimeBasis>(),
        LabelColumns.Scale => OneOf<Scale>(),
        LabelColumns.IsCurrencyDenominated => "true or false",
        LabelColumns.DetectedCurrency => "an ISO 4217 code or null",
        LabelColumns.Family => OneOf<Family>(),
        LabelColumns.IndicatorType => OneOf<IndicatorType>(),
        LabelColumns.TemporalAggregation => OneOf<TemporalAggregation>(),
        LabelColumns.HeatMapOrientation => OneOf<HeatMapOrientation>(),
        LabelColumns.IsCumulative => "true, false or null",
        LabelColumns.CumulativePattern => OneOf<CumulativePattern>(),
        _ => null,
    };

    private static string OneOf<T>()
        where T : struct, Enum => "one of " + string.Join(", ", WireName.All<T>());

    private static bool? Flag(string? text) => text switch { True => true, False => false, _ => null };
}
