using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>The tables and views of the contract. Column types are left to the provider; the views and counted keys are SQLite's.</summary>
[DbContext(typeof(ClassifyContext))]
[Migration("20261121000000_InitialSchema")]
internal sealed class InitialSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        SourceTables.Create(migrationBuilder);
        BatchTables.Create(migrationBuilder);
        ResultTables.Create(migrationBuilder);
        LogTables.Create(migrationBuilder);
        ModelTables.Create(migrationBuilder);
        StageViews.Create(migrationBuilder);
    }
}
