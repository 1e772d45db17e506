using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>What was decided: the current classification of each indicator, and what each batch and each stage decided.</summary>
internal static class ResultTables
{
    public static void Create(MigrationBuilder migration)
    {
        CreateClassifications(migration);
        CreateBatchResults(migration);
        CreateStageResults(migration);
    }

    private static void CreateClassifications(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "classifications",
            columns: table => new
            {
                indicator_id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                original_units = table.Column<string>(nullable: true),
                source_name = table.Column<string>(nullable: true),
                periodicity = table.Column<string>(nullable: true),
                reporting_frequency = table.Column<string>(nullable: false),
                time_basis = table.Column<string>(nullable: false),
                scale = table.Column<string>(nullable: false),
                is_currency_denominated = table.Column<bool>(nullable: false),
                detected_currency = table.Column<string>(nullable: true),
                family = table.Column<string>(nullable: false),
                indicator_type = table.Column<string>(nullable: false),
                temporal_aggregation = table.Column<string>(nullable: false),
                heat_map_orientation = table.Column<string>(nullable: false),
                is_cumulative = table.Column<bool>(nullable: true),
                cumulative_pattern = table.Column<string>(nullable: false),
                time_confidence = table.Column<double>(nullable: false),
                family_confidence = table.Column<double>(nullable: false),
                type_confidence = table.Column<double>(nullable: false),
                temporal_confidence = table.Column<double>(nullable: false),
                orientation_confidence = table.Column<double>(nullable: false),
                currency_confidence = table.Column<double>(nullable: false),
                overall_confidence = table.Column<double>(nullable: false),
                confidence_source = table.Column<string>(nullable: false),
                time_reasoning = table.Column<string>(nullable: false),
                family_reasoning = table.Column<string>(nullable: false),
                type_reasoning = table.Column<string>(nullable: false),
                review_reasoning = table.Column<string>(nullable: false),
                review_status = table.Column<string>(nullable: false),
                review_reason = table.Column<string>(nullable: true),
                decided_by = table.Column<string>(nullable: false),
                candidates = table.Column<string>(nullable: false),
                provider = table.Column<string>(nullable: false),
                model = table.Column<string>(nullable: false),
                rules_version = table.Column<string>(nullable: false),
                prompt_version = table.Column<string>(nullable: true),
                trace_id = table.Column<string>(nullable: false),
                batch_seq = table.Column<long>(nullable: false),
                version = table.Column<int>(nullable: false),
                created_at = table.Column<string>(nullable: false),
                updated_at = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_classifications", row => row.indicator_id));
        migration.CreateIndex(
            "ix_classifications_review",
            "classifications",
            ["review_status", "overall_confidence", "indicator_id"]);
    }

    private static void CreateBatchResults(MigrationBuilder migration) =>
        migration.CreateTable(
            name: "batch_results",
            columns: table => new
            {
                trace_id = table.Column<string>(nullable: false),
                indicator_id = table.Column<string>(nullable: false),
                run = table.Column<int>(nullable: false),
                name = table.Column<string>(nullable: false),
                original_units = table.Column<string>(nullable: true),
                source_name = table.Column<string>(nullable: true),
                periodicity = table.Column<string>(nullable: true),
                reporting_frequency = table.Column<string>(nullable: false),
                time_basis = table.Column<string>(nullable: false),
                scale = table.Column<string>(nullable: false),
                is_currency_denominated = table.Column<bool>(nullable: false),
                detected_currency = table.Column<string>(nullable: true),
                family = table.Column<string>(nullable: false),
                indicator_type = table.Column<string>(nullable: false),
                temporal_aggregation = table.Column<string>(nullable: false),
                heat_map_orientation = table.Column<string>(nullable: false),
                is_cumulative = table.Column<bool>(nullable: true),
                cumulative_pattern = table.Column<string>(nullable: false),
                time_confidence = table.Column<double>(nullable: false),
                family_confidence = table.Column<double>(nullable: false),
                type_confidence = table.Column<double>(nullable: false),
                temporal_confidence = table.Column<double>(nullable: false),
                orientation_confidence = table.Column<double>(nullable: false),
                currency_confidence = table.Column<double>(nullable: false),
                overall_confidence = table.Column<double>(nullable: false),
                confidence_source = table.Column<string>(nullable: false),
                time_reasoning = table.Column<string>(nullable: false),
                family_reasoning = table.Column<string>(nullable: false),
                type_reasoning = table.Column<string>(nullable: false),
                review_reasoning = table.Column<string>(nullable: false),
                review_status = table.Column<string>(nullable: false),
                review_reason = table.Column<string>(nullable: true),
                decided_by = table.Column<string>(nullable: false),
                candidates = table.Column<string>(nullable: false),
                provider = table.Column<string>(nullable: false),
                model = table.Column<string>(nullable: false),
                rules_version = table.Column<string>(nullable: false),
                prompt_version = table.Column<string>(nullable: true),
                batch_seq = table.Column<long>(nullable: false),
                created_at = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_batch_results", row => new { row.trace_id, row.indicator_id }));

    private static void CreateStageResults(MigrationBuilder migration) =>
        migration.CreateTable(
            name: "stage_results",
            columns: table => new
            {
                trace_id = table.Column<string>(nullable: false),
                indicator_id = table.Column<string>(nullable: false),
                run = table.Column<int>(nullable: false),
                stage = table.Column<string>(nullable: false),
                result = table.Column<string>(nullable: false),
                confidence = table.Column<double>(nullable: false),
                confidence_source = table.Column<string>(nullable: false),
                decided_by = table.Column<string>(nullable: false),
                reasoning = table.Column<string>(nullable: false),
                rules_version = table.Column<string>(nullable: false),
                duration_ms = table.Column<double>(nullable: false),
                created_at = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey(
                "pk_stage_results",
                row => new { row.trace_id, row.indicator_id, row.run, row.stage }));
}
