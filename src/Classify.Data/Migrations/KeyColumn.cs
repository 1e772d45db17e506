using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Classify.Data.Migrations;

internal static class KeyColumn
{
    /// <summary>An integer key that the database counts up and never uses twice.</summary>
    public static OperationBuilder<AddColumnOperation> Counted(this ColumnsBuilder table) =>
        table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true);
}
