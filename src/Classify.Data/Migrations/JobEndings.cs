using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>Jobs that a provider does not know are told from jobs that it could not be asked about; a refusal can be gone on with.</summary>
[DbContext(typeof(ClassifyContext))]
[Migration("20261122130000_JobEndings")]
internal sealed class JobEndings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // What it says so far began with any failure: it must not count as a denial.
        migrationBuilder.RenameColumn("failing_since", "provider_batches", "missing_since");
        migrationBuilder.Sql("UPDATE provider_batches SET missing_since = NULL");
        migrationBuilder.AddColumn<string>("fallback", "provider_batches", nullable: true);
    }
}
