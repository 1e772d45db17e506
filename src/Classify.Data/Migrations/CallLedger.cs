using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>What calling models needs beyond the first schema: accepted answers, money held back, and what models can do.</summary>
[DbContext(typeof(ClassifyContext))]
[Migration("20261122000000_CallLedger")]
internal sealed class CallLedger : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<double>("reserved_usd", "batches", nullable: false, defaultValue: 0.0);
        migrationBuilder.AddColumn<bool>("validated", "llm_calls", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<int>("http_status", "llm_calls", nullable: true);
        IndexCalls(migrationBuilder);
        migrationBuilder.CreateIndex(
            "ix_batch_items_asking",
            "batch_items",
            ["trace_id", "chunk"],
            filter: "ask = 'sync' AND state IN ('queued', 'running', 'retrying')");
        CreateModelAbilities(migrationBuilder);
    }

    private static void IndexCalls(MigrationBuilder migration)
    {
        migration.DropIndex("ix_llm_calls_sent", "llm_calls");
        migration.CreateIndex(
            "ix_llm_calls_sent", "llm_calls", ["trace_id", "dispatch", "indicator_id"], filter: "status = 'sent'");
        migration.CreateIndex(
            "ix_llm_calls_answers",
            "llm_calls",
            ["prompt_hash", "provider", "model", "answered_at"],
            filter: "status = 'answered' AND validated");
    }

    private static void CreateModelAbilities(MigrationBuilder migration) =>
        migration.CreateTable(
            name: "model_abilities",
            columns: table => new
            {
                provider = table.Column<string>(nullable: false),
                model = table.Column<string>(nullable: false),
                abilities = table.Column<string>(nullable: false),
                updated_at = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_model_abilities", row => new { row.provider, row.model }));
}
