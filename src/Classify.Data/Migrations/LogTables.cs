using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>The history of items, the decisions of people, and what is to be told to callers.</summary>
internal static class LogTables
{
    public static void Create(MigrationBuilder migration)
    {
        CreateProcessingLog(migration);
        CreateReviews(migration);
        CreateWebhookDeliveries(migration);
    }

    private static void CreateProcessingLog(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "processing_log",
            columns: table => new
            {
                id = table.Counted(),
                trace_id = table.Column<string>(nullable: false),
                indicator_id = table.Column<string>(nullable: false),
                run = table.Column<int>(nullable: false),
                stage = table.Column<string>(nullable: false),
                status = table.Column<string>(nullable: false),
                error_class = table.Column<string>(nullable: true),
                error_message = table.Column<string>(nullable: true),
                metadata = table.Column<string>(nullable: true),
                processing_time_ms = table.Column<double>(nullable: true),
                created_at = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_processing_log", row => row.id));
        migration.CreateIndex("ix_processing_log_item", "processing_log", ["trace_id", "indicator_id"]);
        migration.CreateIndex("ix_processing_log_failed", "processing_log", "id", filter: "status = 'failed'");
    }

    private static void CreateReviews(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "reviews",
            columns: table => new
            {
                id = table.Counted(),
                indicator_id = table.Column<string>(nullable: false),
                trace_id = table.Column<string>(nullable: false),
                version = table.Column<int>(nullable: false),
                decision = table.Column<string>(nullable: false),
                corrections = table.Column<string>(nullable: true),
                reviewer = table.Column<string>(nullable: true),
                note = table.Column<string>(nullable: true),
                created_at = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_reviews", row => row.id));
        migration.CreateIndex("ix_reviews_indicator_id", "reviews", "indicator_id");
    }

    private static void CreateWebhookDeliveries(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "webhook_deliveries",
            columns: table => new
            {
                id = table.Counted(),
                delivery_id = table.Column<string>(nullable: false),
                trace_id = table.Column<string>(nullable: false),
                url = table.Column<string>(nullable: false),
                body = table.Column<string>(nullable: false),
                status = table.Column<string>(nullable: false),
                attempt = table.Column<int>(nullable: false),
                next_attempt_at = table.Column<string>(nullable: true),
                error = table.Column<string>(nullable: true),
                created_at = table.Column<string>(nullable: false),
                delivered_at = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_webhook_deliveries", row => row.id));
        migration.CreateIndex("ux_webhook_deliveries_delivery_id", "webhook_deliveries", "delivery_id", unique: true);
    }
}
