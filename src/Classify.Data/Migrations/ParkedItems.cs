using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>Items that have waited for too long are found without reading the others.</summary>
[DbContext(typeof(ClassifyContext))]
[Migration("20261122140000_ParkedItems")]
internal sealed class ParkedItems : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex("ix_batch_items_parked_at", "batch_items", "parked_at", filter: "parked_at IS NOT NULL");
}
