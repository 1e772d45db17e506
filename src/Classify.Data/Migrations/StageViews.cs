using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>One view for each stage, with a column for each field of its JSON result.</summary>
internal static class StageViews
{
    private static readonly (string View, string Stage, string[] Fields)[] Views =
    [
        ("normalization_results", "normalize",
            ["unit_kind", "scale", "is_currency_denominated", "detected_currency", "currency_confidence", "denominator"]),
        ("time_inference_results", "time",
            ["reporting_frequency", "says_average", "period", "usable_values"]),
        ("cumulative_detection_results", "time",
            ["says_cumulative", "cumulative_pattern", "cumulative_confidence", "usable_values"]),
        ("family_assignment_results", "family",
            ["family", "candidates"]),
        ("type_classification_results", "type",
            [
                "indicator_type", "temporal_aggregation", "temporal_confidence", "heat_map_orientation",
                "orientation_confidence", "candidates",
            ]),
        ("boolean_review_results", "boolean-review",
            ["passed", "wrong_fields"]),
        ("final_review_results", "final-review",
            ["objection_accepted", "corrections", "review_status", "review_reason"]),
    ];

    public static void Create(MigrationBuilder migration)
    {
        foreach (var (view, stage, fields) in Views)
        {
            var columns = string.Join(",\n  ", fields.Select(field => $"json_extract(result, '$.{field}') AS {field}"));
            migration.Sql(
                $"""
                CREATE VIEW {view} AS SELECT trace_id, indicator_id, run,
                  {columns},
                  confidence, confidence_source, decided_by, reasoning, rules_version, duration_ms, created_at
                FROM stage_results WHERE stage = '{stage}'
                """);
        }
    }
}
