using System.Text.Json;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Data.Tables;

namespace Classify.Service.Classifications;

/// <summary>A classification as the API shows it: the columns of the table.</summary>
public sealed record ClassificationView
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

    public required long BatchSeq { get; init; }

    /// <summary>One more at every change of the current row; null for the result of a batch, which never changes.</summary>
    public int? Version { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The current row of an indicator.</summary>
    public static ClassificationView Of(ClassificationRow row) =>
        OfColumns(row) with { Version = row.Version, UpdatedAt = row.UpdatedAt };

    /// <summary>The result of a batch.</summary>
    public static ClassificationView Of(BatchResultRow row) => OfColumns(row);

    private static ClassificationView OfColumns(ClassificationColumns row) => new()
    {
        IndicatorId = row.IndicatorId,
        Name = row.Name,
        OriginalUnits = row.OriginalUnits,
        SourceName = row.SourceName,
        Periodicity = row.Periodicity,
        ReportingFrequency = row.ReportingFrequency,
        TimeBasis = row.TimeBasis,
        Scale = row.Scale,
        IsCurrencyDenominated = row.IsCurrencyDenominated,
        DetectedCurrency = row.DetectedCurrency,
        Family = row.Family,
        IndicatorType = row.IndicatorType,
        TemporalAggregation = row.TemporalAggregation,
        HeatMapOrientation = row.HeatMapOrientation,
        IsCumulative = row.IsCumulative,
        CumulativePattern = row.CumulativePattern,
        TimeConfidence = row.TimeConfidence,
        FamilyConfidence = row.FamilyConfidence,
        TypeConfidence = row.TypeConfidence,
        TemporalConfidence = row.TemporalConfidence,
        OrientationConfidence = row.OrientationConfidence,
        CurrencyConfidence = row.CurrencyConfidence,
        OverallConfidence = row.OverallConfidence,
        ConfidenceSource = row.ConfidenceSource,
        TimeReasoning = row.TimeReasoning,
        FamilyReasoning = row.FamilyReasoning,
        TypeReasoning = row.TypeReasoning,
        ReviewReasoning = row.ReviewReasoning,
        ReviewStatus = row.ReviewStatus,
        ReviewReason = row.ReviewReason,
        DecidedBy = row.DecidedBy,
        Candidates = JsonSerializer.Deserialize<JsonElement>(row.Candidates),
        Provider = row.Provider,
        Model = row.Model,
        RulesVersion = row.RulesVersion,
        PromptVersion = row.PromptVersion,
        TraceId = row.TraceId,
        BatchSeq = row.BatchSeq,
        CreatedAt = row.CreatedAt,
    };
}
