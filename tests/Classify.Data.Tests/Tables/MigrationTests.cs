using Classify.Data.Storage;
using Classify.Data.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Classify.Data.Tests.Tables;

public sealed class MigrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("classify-migration-");
    private readonly DatabaseFile _database;

    public MigrationTests() => _database = new DatabaseFile(Path.Combine(_folder.FullName, "classify.db"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_database_of_the_first_schema_keeps_its_rows_and_gets_the_ledger()
    {
        MigrateTo("InitialSchema");
        Run(
            """
            INSERT INTO batches (trace_id, state, provider, model, routing, dispatch, overwrite_human, total, queued, running, waiting,
              retrying, completed, failed, cancelled, needs_review, open_items, emit_delay_ms, cost_usd, accepted_at, version)
            VALUES ('t', 'completed', 'builtin', 'm', 'auto', 'sync', 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'now', 4);
            INSERT INTO llm_calls (trace_id, indicator_id, run, stage, provider, model, dispatch, attempt, status, prompt_hash,
              prompt_version, created_at)
            VALUES ('t', 'I', 1, 'family', 'openai', 'm', 'sync', 1, 'sent', 'h', 'v', 'now');
            INSERT INTO webhook_deliveries (delivery_id, trace_id, url, body, status, attempt, created_at) VALUES ('d', 't', 'u', '{}', 'queued', 0, 'now');
            """);

        DatabaseSchema.Migrate(_database);

        Run("SELECT trace_id || version || reserved_usd FROM batches").ShouldBe("t40.0");
        Run("SELECT status || validated || (http_status IS NULL) FROM llm_calls").ShouldBe("sent01");
        Run("SELECT COUNT(*) FROM model_abilities").ShouldBe(0L);
        Run("SELECT delivery_id || batch || (last_status IS NULL) FROM webhook_deliveries").ShouldBe("d{}1");
    }

    [Fact]
    public void What_calls_cost_before_there_were_jobs_is_what_they_cost_without_a_discount()
    {
        MigrateTo("ConfidenceCalibrated");
        Run(
            """
            INSERT INTO llm_calls (trace_id, indicator_id, run, stage, provider, model, dispatch, attempt, status, cost_usd, prompt_hash,
              prompt_version, created_at)
            VALUES ('t', 'I', 1, 'family', 'openai', 'm', 'sync', 1, 'answered', 0.25, 'h', 'v', 'now');
            """);

        DatabaseSchema.Migrate(_database);

        Run("SELECT sync_cost_usd FROM llm_calls").ShouldBe(0.25);
    }

    private void MigrateTo(string migration)
    {
        var options = new DbContextOptionsBuilder<ClassifyContext>().UseSqlite(ConnectionString()).Options;
        using var context = new ClassifyContext(options);
        context.GetService<IMigrator>().Migrate(migration);
    }

    private object? Run(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private string ConnectionString() => new SqliteConnectionStringBuilder { DataSource = _database.Path, Pooling = false }.ToString();
}
