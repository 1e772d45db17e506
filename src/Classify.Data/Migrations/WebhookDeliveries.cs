using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>What sending webhooks needs beyond the first schema: the batch as it ended, the last answer, and what is due.</summary>
[DbContext(typeof(ClassifyContext))]
[Migration("20261122110000_WebhookDeliveries")]
internal sealed class WebhookDeliveries : Migration
{
    private const string Table = "webhook_deliveries";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.RenameColumn("body", Table, "batch");
        migrationBuilder.AddColumn<int>("last_status", Table, nullable: true);
        migrationBuilder.CreateIndex("ix_webhook_deliveries_due", Table, "next_attempt_at", filter: "status = 'queued'");
        migrationBuilder.CreateIndex("ix_webhook_deliveries_trace_id", Table, "trace_id");
    }
}
