using Classify.Data.Storage;
using Microsoft.Data.Sqlite;

namespace Classify.Data.Tests.Storage;

public sealed class WriteAheadLogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("classify-log-");
    private readonly DatabaseFile _database;

    public WriteAheadLogTests() => _database = new DatabaseFile(Path.Combine(_folder.FullName, "classify.db"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void After_a_stop_a_copy_of_the_file_alone_is_whole()
    {
        WriteBesideAnOpenReader();

        WriteAheadLog.Fold(_database);

        var copy = new DatabaseFile(_database.Path + ".copy");
        File.Copy(_database.Path, copy.Path);
        using var connection = new SqliteConnection($"Data Source={copy.Path};Pooling=False");
        Run(connection, "SELECT COUNT(*) FROM t").ShouldBe(1L);
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_alone()
    {
        File.WriteAllText(_database.Path, "no database, but long enough to be looked at as one");

        Should.NotThrow(() => WriteAheadLog.Fold(_database));
    }

    /// <summary>The pooled reader is the last to close, and a reader leaves the log where it is.</summary>
    private void WriteBesideAnOpenReader()
    {
        using var writer = new SqliteConnection($"Data Source={_database.Path};Pooling=False");
        Run(writer, "PRAGMA journal_mode = WAL");
        Run(writer, "CREATE TABLE t (x)");
        using var reader = new SqliteConnection(_database.ReaderConnectionString);
        Run(reader, "SELECT COUNT(*) FROM t");
        Run(writer, "INSERT INTO t VALUES (1)");
    }

    private static object? Run(SqliteConnection connection, string sql)
    {
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
