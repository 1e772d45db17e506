using Classify.Data.Storage;
using Classify.Data.Tables;
using Classify.Data.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Classify.Data.Tests.Tables;

public sealed class SchemaTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Every_entity_has_its_table_with_exactly_its_columns()
    {
        using var context = new ClassifyContext(
            new DbContextOptionsBuilder<ClassifyContext>().UseSqlite(_store.File.ReaderConnectionString).Options);
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table).ShouldNotBeNull();
            var mapped = entity.GetProperties()
                .Select(property => $"{property.GetColumnName(table)} {(property.IsNullable ? "NULL" : "NOT NULL")}");

            ColumnsOf(table.Name).ShouldBe(mapped, ignoreOrder: true, table.Name);
        }
    }

    [Theory]
    [InlineData("source_indicators")]
    [InlineData("classifications")]
    [InlineData("batch_results")]
    [InlineData("stage_results")]
    [InlineData("processing_log")]
    [InlineData("pipeline_stats")]
    [InlineData("batches")]
    [InlineData("batch_items")]
    [InlineData("llm_calls")]
    [InlineData("model_abilities")]
    [InlineData("provider_batches")]
    [InlineData("provider_batch_requests")]
    [InlineData("reviews")]
    [InlineData("webhook_deliveries")]
    [InlineData("idempotency_keys")]
    public void Every_table_of_the_contract_exists(string table) => ColumnsOf(table).ShouldNotBeEmpty();

    [Fact]
    public void Pipeline_stats_has_the_columns_of_the_contract_in_order() =>
        _store.Rows("SELECT name || ' ' || type || CASE WHEN \"notnull\" THEN ' NOT NULL' ELSE '' END FROM pragma_table_info('pipeline_stats')")
            .Select(row => (string)row[0]!)
            .ShouldBe(
            [
                "id INTEGER NOT NULL", "batch_id TEXT NOT NULL", "model TEXT NOT NULL", "provider TEXT NOT NULL",
                "total_indicators INTEGER NOT NULL", "successful_indicators INTEGER", "failed_indicators INTEGER",
                "batch_start_time TEXT NOT NULL", "batch_end_time TEXT", "total_duration_ms INTEGER",
                "avg_time_per_indicator_ms INTEGER", "avg_confidence REAL", "created_at TEXT NOT NULL", "updated_at TEXT NOT NULL",
            ]);

    [Fact]
    public void Migrating_again_changes_nothing()
    {
        var before = Schema();

        DatabaseSchema.Migrate(_store.File);

        Schema().ShouldBe(before);
    }

    [Fact]
    public void The_journal_is_a_write_ahead_log() => _store.Value("PRAGMA journal_mode").ShouldBe("wal");

    private IEnumerable<string> ColumnsOf(string table) =>
        _store.Rows($"SELECT name || CASE WHEN \"notnull\" THEN ' NOT NULL' ELSE ' NULL' END FROM pragma_table_info('{table}')")
            .Select(row => (string)row[0]!);

    private string Schema() =>
        string.Join('\n', _store.Rows("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2").Select(row => string.Join('|', row)));
}
