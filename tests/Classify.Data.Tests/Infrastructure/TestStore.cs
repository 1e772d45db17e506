using Classify.Data.Batches;
using Classify.Data.Storage;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace Classify.Data.Tests.Infrastructure;

/// <summary>A migrated database of its own, with its writer.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("classify-data-");

    public TestStore()
    {
        File = new DatabaseFile(Path.Combine(_folder.FullName, "classify.db"));
        DatabaseSchema.Migrate(File);
        Writer = new SqliteWriter(File, Time, NullLogger<SqliteWriter>.Instance);
        Contexts = new PooledDbContextFactory<ClassifyContext>(
            new DbContextOptionsBuilder<ClassifyContext>().UseSqlite(File.ReaderConnectionString).Options);
    }

    public DatabaseFile File { get; }

    public SqliteWriter Writer { get; }

    /// <summary>Contexts that read, as the service has them.</summary>
    public IDbContextFactory<ClassifyContext> Contexts { get; }

    public SteppingTime Time { get; } = new();

    /// <summary>Commits a write that must succeed.</summary>
    public async Task<T> WriteAsync<T>(Write<T> write)
    {
        var outcome = await Writer.WriteAsync(write, CancellationToken.None);
        outcome.IsCommitted.ShouldBeTrue(outcome.Failure);
        return outcome.Value!;
    }

    /// <summary>Accepts a batch of one chunk and takes its items.</summary>
    public async Task<TakenChunk> AcceptAndTakeAsync(int items, string traceId = "t")
    {
        await WriteAsync(Sample.Accept(Sample.Batch(traceId, items, chunkSize: items)));
        return await TakeAsync(traceId);
    }

    /// <summary>Takes what is runnable of the first chunk of a batch.</summary>
    public Task<TakenChunk> TakeAsync(string traceId = "t", ChunkWork work = ChunkWork.Rules) =>
        WriteAsync(new TakeChunk(new ChunkKey(traceId, 0), TakeScope.Runnable, work));

    public Task ExecuteAsync(string sql) => WriteAsync(new TestWrite<int>(session => session.Statement(sql).Execute()));

    public long Count(string table, string condition = "1 = 1") => (long)Value($"SELECT COUNT(*) FROM {table} WHERE {condition}")!;

    public object? Value(string sql) => Rows(sql)[0][0];

    /// <summary>Every row, past the writer.</summary>
    public IReadOnlyList<object?[]> Rows(string sql)
    {
        using var connection = new SqliteConnection(File.ReaderConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return rows;
    }

    public void Dispose()
    {
        Writer.Dispose();
        using (var connection = new SqliteConnection(File.ReaderConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
    }
}
