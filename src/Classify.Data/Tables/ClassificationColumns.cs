using System.Text.Json;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Data.Tables;

/// <summary>
/// The columns that <c>classifications</c> and <c>batch_results</c> share: what was decided, by whom, why and how surely.
/// The API shows the rows as they are, so that a column and a property of the same name are the same.
/// </summary>
public abstract class ClassificationColumns
{
    public required string IndicatorId { get; init; }

    public required string Name { get; init; }

    public string? OriginalUnits { get; init; }

    public string? SourceName { get; init; }

    public string? Periodicity { get; init; }

    public required ReportingFrequency ReportingFrequency { get; init; }

    public required TimeBasis TimeBasis { get; init; }

    public required Scale Scale { get; init; }

    public required bool IsCurrencyDenominated { get; init; }

    public string? DetectedCurrency { get; init; }

    public required Family Family { get; init; }

    public required IndicatorType IndicatorType { get; init; }

    public required TemporalAggregation TemporalAggregation { get; init; }

    public required HeatMapOrientation HeatMapOrientation { get; init; }

    public bool? IsCumulative { get; init; }

    public required CumulativePattern CumulativePattern { get; init; }

    public required double TimeConfidence { get; init; }

    public required double FamilyConfidence { get; init; }

    public required double TypeConfidence { get; init; }

    public required double TemporalConfidence { get; init; }

    public required double OrientationConfidence { get; init; }

    public required double CurrencyConfidence { get; init; }

    /// <summary>The probability that the whole classification is right.</summary>
    public required double OverallConfidence { get; init; }

    public required ConfidenceSource ConfidenceSource { get; init; }

    /// <summary>Whether the confidences were fitted to how often such answers are right, or are a model's own numbers.</summary>
    public required bool ConfidenceCalibrated { get; init; }

    public required string TimeReasoning { get; init; }

    public required string FamilyReasoning { get; init; }

    public required string TypeReasoning { get; init; }

    public required string ReviewReasoning { get; init; }

    public required ReviewStatus ReviewStatus { get; init; }

    public string? ReviewReason { get; init; }

    public required DecidedBy DecidedBy { get; init; }

    /// <summary>For <c>family</c> and <c>indicator_type</c> the labels thought possible, most probable first.</summary>
    public required JsonElement Candidates { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required string RulesVersion { get; init; }

    public string? PromptVersion { get; init; }

    public required string TraceId { get; init; }

    /// <summary>Order of acceptance of the batch that decided.</summary>
    public required long BatchSeq { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
