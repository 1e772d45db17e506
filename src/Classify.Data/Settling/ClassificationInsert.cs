using Classify.Core.Serialization;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Writing;

namespace Classify.Data.Settling;

/// <summary>Stores a classification as the result of its batch, and as the current one where it wins.</summary>
internal static class ClassificationInsert
{
    private static readonly string[] Shared =
    [
        "indicator_id", "name", "original_units", "source_name", "periodicity", "reporting_frequency", "time_basis", "scale",
        "is_currency_denominated", "detected_currency", "family", "indicator_type", "temporal_aggregation",
        "heat_map_orientation", "is_cumulative", "cumulative_pattern", "time_confidence", "family_confidence",
        "type_confidence", "temporal_confidence", "orientation_confidence", "currency_confidence", "overall_confidence",
        "confidence_source", "confidence_calibrated", "time_reasoning", "family_reasoning", "type_reasoning", "review_reasoning", "review_status",
        "review_reason", "decided_by", "candidates", "provider", "model", "rules_version", "prompt_version", "trace_id", "batch_seq", "created_at",
    ];

    private static readonly string InsertResult = Insert("batch_results", [.. Shared, "run"]);

    private static readonly string Project =
        $"""
        {Insert("classifications", [.. Shared, "version", "updated_at"])}
        ON CONFLICT (indicator_id) DO UPDATE SET
          {string.Join(", ", Shared.Except(["indicator_id", "created_at"]).Select(column => $"{column} = excluded.{column}"))},
          version = classifications.version + 1, updated_at = excluded.updated_at
        WHERE excluded.batch_seq >= classifications.batch_seq
          AND (classifications.decided_by <> 'human' OR @overwrite_human)
        """;

    /// <summary>
    /// Stores both. Of two batches the one accepted later is current; a human decision stays current before any machine's
    /// unless the request says otherwise.
    /// </summary>
    public static void Store(WriteSession session, BatchHeader batch, string rulesVersion, CompletedItem completed)
    {
        var values = Values(batch, rulesVersion, completed, session.Now);
        session.Statement(InsertResult).Execute([.. values, completed.Item.Run]);
        session.Statement(Project).Execute([.. values, 1, session.Now, batch.OverwriteHuman]);
    }

    private static string Insert(string table, string[] columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})";

    private static object?[] Values(BatchHeader batch, string rulesVersion, CompletedItem completed, string now)
    {
        var (indicator, classification) = (completed.Indicator, completed.Classification);
        var (labels, confidences) = (classification.Labels, classification.Confidences);
        return
        [
            indicator.IndicatorId, indicator.Name, indicator.Units, indicator.SourceName, indicator.Periodicity,
            WireName.Of(labels.ReportingFrequency), WireName.Of(labels.TimeBasis), WireName.Of(labels.Scale),
            labels.IsCurrencyDenominated, labels.DetectedCurrency, WireName.Of(labels.Family),
            WireName.Of(labels.IndicatorType), WireName.Of(labels.TemporalAggregation),
            WireName.Of(labels.HeatMapOrientation), labels.IsCumulative, WireName.Of(labels.CumulativePattern),
            confidences.Time, confidences.Family, confidences.Type, confidences.Temporal, confidences.Orientation,
            confidences.Currency, confidences.Overall, WireName.Of(classification.ConfidenceSource),
            classification.ConfidenceCalibrated,
            classification.TimeReasoning, classification.FamilyReasoning, classification.TypeReasoning,
            classification.ReviewReasoning, WireName.Of(classification.ReviewStatus), classification.ReviewReason,
            WireName.Of(classification.DecidedBy), CoreJson.WriteCandidates(classification), batch.Provider, batch.Model,
            rulesVersion, completed.PromptVersion, batch.TraceId, batch.Seq, now,
        ];
    }
}
