using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Migrations;

/// <summary>Says of every classification whether its confidences were fitted. Those from before come from rules, whose are.</summary>
[DbContext(typeof(ClassifyContext))]
[Migration("20261122080000_ConfidenceCalibrated")]
internal sealed class ConfidenceCalibrated : Migration
{
    private const string Column = "confidence_calibrated";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>(Column, "classifications", nullable: false, defaultValue: true);
        migrationBuilder.AddColumn<bool>(Column, "batch_results", nullable: false, defaultValue: true);
    }
}
