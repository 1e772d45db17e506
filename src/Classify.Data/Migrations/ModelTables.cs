using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>The ledger of model calls and the jobs at the providers.</summary>
internal static class ModelTables
{
    public static void Create(MigrationBuilder migration)
    {
        CreateCalls(migration);
        CreateProviderBatches(migration);
        CreateProviderBatchRequests(migration);
    }

    private static void CreateCalls(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "llm_calls",
            columns: table => new
            {
                id = table.Counted(),
                trace_id = table.Column<string>(nullable: false),
                indicator_id = table.Column<string>(nullable: false),
                run = table.Column<int>(nullable: false),
                stage = table.Column<string>(nullable: false),
                provider = table.Column<string>(nullable: false),
                model = table.Column<string>(nullable: false),
                dispatch = table.Column<string>(nullable: false),
                attempt = table.Column<int>(nullable: false),
                status = table.Column<string>(nullable: false),
                finish_reason = table.Column<string>(nullable: true),
                prompt_tokens = table.Column<int>(nullable: true),
                completion_tokens = table.Column<int>(nullable: true),
                cached_tokens = table.Column<int>(nullable: true),
                cost_usd = table.Column<double>(nullable: true),
                reserved_usd = table.Column<double>(nullable: true),
                latency_ms = table.Column<double>(nullable: true),
                prompt_hash = table.Column<string>(nullable: false),
                prompt_version = table.Column<string>(nullable: false),
                answer = table.Column<string>(nullable: true),
                error = table.Column<string>(nullable: true),
                created_at = table.Column<string>(nullable: false),
                answered_at = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_llm_calls", row => row.id));
        migration.CreateIndex("ix_llm_calls_item", "llm_calls", ["trace_id", "indicator_id"]);
        migration.CreateIndex("ix_llm_calls_sent", "llm_calls", "trace_id", filter: "status = 'sent'");
    }

    private static void CreateProviderBatches(MigrationBuilder migration) =>
        migration.CreateTable(
            name: "provider_batches",
            columns: table => new
            {
                submit_id = table.Column<string>(nullable: false),
                provider_id = table.Column<string>(nullable: true),
                provider = table.Column<string>(nullable: false),
                model = table.Column<string>(nullable: false),
                status = table.Column<string>(nullable: false),
                counts = table.Column<string>(nullable: true),
                tokens = table.Column<long>(nullable: true),
                error = table.Column<string>(nullable: true),
                created_at = table.Column<string>(nullable: false),
                submitted_at = table.Column<string>(nullable: true),
                next_poll_at = table.Column<string>(nullable: true),
                deadline_at = table.Column<string>(nullable: true),
                ended_at = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_provider_batches", row => row.submit_id));

    private static void CreateProviderBatchRequests(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "provider_batch_requests",
            columns: table => new
            {
                id = table.Counted(),
                submit_id = table.Column<string>(nullable: true),
                custom_id = table.Column<string>(nullable: true),
                trace_id = table.Column<string>(nullable: false),
                indicator_id = table.Column<string>(nullable: false),
                run = table.Column<int>(nullable: false),
                stage = table.Column<string>(nullable: false),
                provider = table.Column<string>(nullable: false),
                model = table.Column<string>(nullable: false),
                prompt_hash = table.Column<string>(nullable: false),
                queued_at = table.Column<string>(nullable: false),
                imported_at = table.Column<string>(nullable: true),
                outcome = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_provider_batch_requests", row => row.id));
        migration.CreateIndex("ux_provider_batch_requests_custom_id", "provider_batch_requests", "custom_id", unique: true);
        migration.CreateIndex("ix_provider_batch_requests_submit_id", "provider_batch_requests", "submit_id");
    }
}
