using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>Batches, their items, their statistics, and the keys that make submitting repeatable.</summary>
internal static class BatchTables
{
    public static void Create(MigrationBuilder migration)
    {
        CreateBatches(migration);
        CreateItems(migration);
        CreateStatistics(migration);
        CreateIdempotencyKeys(migration);
    }

    private static void CreateBatches(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "batches",
            columns: table => new
            {
                seq = table.Counted(),
                trace_id = table.Column<string>(nullable: false),
                state = table.Column<string>(nullable: false),
                provider = table.Column<string>(nullable: false),
                model = table.Column<string>(nullable: false),
                routing = table.Column<string>(nullable: false),
                dispatch = table.Column<string>(nullable: false),
                profile = table.Column<string>(nullable: true),
                callback_url = table.Column<string>(nullable: true),
                overwrite_human = table.Column<bool>(nullable: false),
                total = table.Column<int>(nullable: false),
                queued = table.Column<int>(nullable: false),
                running = table.Column<int>(nullable: false),
                waiting = table.Column<int>(nullable: false),
                retrying = table.Column<int>(nullable: false),
                completed = table.Column<int>(nullable: false),
                failed = table.Column<int>(nullable: false),
                cancelled = table.Column<int>(nullable: false),
                needs_review = table.Column<int>(nullable: false),
                open_items = table.Column<int>(nullable: false),
                emit_delay_ms = table.Column<int>(nullable: false),
                cost_usd = table.Column<double>(nullable: true),
                sync_cost_usd = table.Column<double>(nullable: true),
                accepted_at = table.Column<string>(nullable: false),
                started_at = table.Column<string>(nullable: true),
                ended_at = table.Column<string>(nullable: true),
                cancel_requested_at = table.Column<string>(nullable: true),
                deadline_at = table.Column<string>(nullable: true),
                version = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_batches", row => row.seq));
        migration.CreateIndex("ux_batches_trace_id", "batches", "trace_id", unique: true);
        migration.CreateIndex("ix_batches_open", "batches", "seq", filter: "ended_at IS NULL");
    }

    private static void CreateItems(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "batch_items",
            columns: table => new
            {
                trace_id = table.Column<string>(nullable: false),
                indicator_id = table.Column<string>(nullable: false),
                chunk = table.Column<int>(nullable: false),
                state = table.Column<string>(nullable: false),
                run = table.Column<int>(nullable: false),
                attempt = table.Column<int>(nullable: false),
                fence = table.Column<long>(nullable: false),
                ask = table.Column<string>(nullable: true),
                waiting_for = table.Column<long>(nullable: true),
                parked_at = table.Column<string>(nullable: true),
                next_attempt_at = table.Column<string>(nullable: true),
                stage = table.Column<string>(nullable: true),
                error_class = table.Column<string>(nullable: true),
                error_message = table.Column<string>(nullable: true),
                active_ms = table.Column<double>(nullable: false),
                updated_at = table.Column<string>(nullable: false),
                input = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_batch_items", row => new { row.trace_id, row.indicator_id }));
        migration.CreateIndex(
            "ix_batch_items_runnable",
            "batch_items",
            ["trace_id", "chunk"],
            filter: "state IN ('queued', 'running', 'retrying')");
    }

    private static void CreateStatistics(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "pipeline_stats",
            columns: table => new
            {
                id = table.Counted(),
                batch_id = table.Column<string>(nullable: false),
                model = table.Column<string>(nullable: false),
                provider = table.Column<string>(nullable: false),
                total_indicators = table.Column<int>(nullable: false),
                successful_indicators = table.Column<int>(nullable: true),
                failed_indicators = table.Column<int>(nullable: true),
                batch_start_time = table.Column<string>(nullable: false),
                batch_end_time = table.Column<string>(nullable: true),
                total_duration_ms = table.Column<long>(nullable: true),
                avg_time_per_indicator_ms = table.Column<long>(nullable: true),
                avg_confidence = table.Column<double>(nullable: true),
                created_at = table.Column<string>(nullable: false),
                updated_at = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_pipeline_stats", row => row.id);
                table.UniqueConstraint("uq_pipeline_stats_batch_id", row => row.batch_id);
            });
        migration.CreateIndex("ix_pipeline_stats_start", "pipeline_stats", "batch_start_time");
    }

    private static void CreateIdempotencyKeys(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "idempotency_keys",
            columns: table => new
            {
                key = table.Column<string>(nullable: false),
                body_hash = table.Column<string>(nullable: false),
                trace_id = table.Column<string>(nullable: false),
                created_at = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_idempotency_keys", row => row.key));
        migration.CreateIndex("ix_idempotency_keys_created_at", "idempotency_keys", "created_at");
    }
}
