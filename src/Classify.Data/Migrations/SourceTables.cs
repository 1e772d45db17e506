using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

internal static class SourceTables
{
    public static void Create(MigrationBuilder migration) =>
        migration.CreateTable(
            name: "source_indicators",
            columns: table => new
            {
                id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                units = table.Column<string>(nullable: true),
                description = table.Column<string>(nullable: true),
                periodicity = table.Column<string>(nullable: true),
                source_name = table.Column<string>(nullable: true),
                source_url = table.Column<string>(nullable: true),
                long_name = table.Column<string>(nullable: true),
                category_group = table.Column<string>(nullable: true),
                dataset = table.Column<string>(nullable: true),
                aggregation_method = table.Column<string>(nullable: true),
                scale = table.Column<string>(nullable: true),
                topic = table.Column<string>(nullable: true),
                currency_code = table.Column<string>(nullable: true),
                sample_values = table.Column<string>(nullable: false),
                content_hash = table.Column<string>(nullable: false),
                created_at = table.Column<string>(nullable: false),
                updated_at = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_source_indicators", row => row.id));
}
